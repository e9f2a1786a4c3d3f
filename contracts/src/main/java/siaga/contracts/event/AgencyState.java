package siaga.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.contracts.member.ContactPoint;
import siaga.contracts.member.WorkingCalendar;
import siaga.contracts.sharing.Member;
import siaga.contracts.text.LocalisedText;
import siaga.contracts.vocabulary.AgencyKind;
import siaga.contracts.vocabulary.AgencyStatus;
import siaga.contracts.vocabulary.Compartment;

/**
 * The full state of one agency, on {@link Topics#AGENCIES}: whoever reads the compacted topic knows every member.
 *
 * @param schema version of this record, {@value #SCHEMA}
 * @param id identifies the event
 * @param time when this state came about, UTC
 * @param revision counts the changes of this agency; a lower one than already known is stale and ignored
 * @param parent code of the agency above it; null for none
 * @param groups codes of every sharing group it belongs to, directly or through nested groups
 */
public record AgencyState(
        int schema,
        UUID id,
        Instant time,
        long revision,
        String code,
        String country,
        AgencyKind kind,
        @Nullable String parent,
        AgencyStatus status,
        List<LocalisedText> names,
        List<ContactPoint> contacts,
        @Nullable String dutyPhone,
        Set<Compartment> compartments,
        WorkingCalendar calendar,
        Set<String> groups) {

    public static final int SCHEMA = 1;

    /** What the sharing policy needs of it. */
    public Member member() {
        return new Member(code, country, kind, parent, status, groups, compartments);
    }
}
