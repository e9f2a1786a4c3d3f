package siaga.agencies.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import siaga.contracts.event.AgencyState;
import siaga.contracts.member.ContactPoint;
import siaga.contracts.sharing.Member;
import siaga.contracts.text.LocalisedText;
import siaga.contracts.vocabulary.AgencyKind;
import siaga.contracts.vocabulary.AgencyStatus;
import siaga.contracts.vocabulary.Compartment;

/** A member of the forum, as stored. */
@Entity
class Agency {

    @Id
    private String code;

    private String country;

    @Enumerated(EnumType.STRING)
    private AgencyKind kind;

    private @Nullable String parent;

    @Enumerated(EnumType.STRING)
    private AgencyStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LocalisedText> names;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ContactPoint> contacts;

    @Column(name = "duty_phone")
    private @Nullable String dutyPhone;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<Compartment> compartments;

    @JdbcTypeCode(SqlTypes.JSON)
    private AgencyCalendar calendar;

    private int version;

    private long revision;

    @Column(name = "admitted_at")
    private Instant admittedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "suspended_at")
    private @Nullable Instant suspendedAt;

    @NullUnmarked
    protected Agency() {}

    Agency(String code, AgencyStatus status, AgencyDetails details, Instant now) {
        this();
        this.code = code;
        this.status = status;
        this.admittedAt = now;
        change(details, now);
    }

    void change(AgencyDetails details, Instant now) {
        country = details.country();
        kind = details.kind();
        parent = details.parent();
        names = details.names();
        contacts = details.contacts();
        dutyPhone = details.dutyPhone();
        compartments = details.compartments();
        calendar = details.calendar();
        changed(now);
    }

    /** @throws AgencyActNotPossible in the wrong status */
    void undergo(AgencyAct act, Instant now) {
        status = act.on(status);
        suspendedAt = status == AgencyStatus.SUSPENDED ? now : null;
        changed(now);
    }

    /**
     * Its next state, for the other services.
     *
     * @param event identifies the telling of it
     * @param publicHolidays those of the country that its calendar names
     */
    AgencyState nextState(UUID event, Instant now, Set<String> groups, Set<LocalDate> publicHolidays) {
        revision++;
        return new AgencyState(
                AgencyState.SCHEMA,
                event,
                now,
                revision,
                code,
                country,
                kind,
                parent,
                status,
                names,
                contacts,
                dutyPhone,
                compartments,
                calendar.with(publicHolidays),
                groups);
    }

    Member member(Set<String> groups) {
        return new Member(code, country, kind, parent, status, groups, compartments);
    }

    AgencyDetails details() {
        return new AgencyDetails(country, kind, parent, names, contacts, dutyPhone, compartments, calendar);
    }

    String code() {
        return code;
    }

    AgencyStatus status() {
        return status;
    }

    Instant admittedAt() {
        return admittedAt;
    }

    /** Null unless it is suspended. */
    @Nullable
    Instant suspendedAt() {
        return suspendedAt;
    }

    int version() {
        return version;
    }

    AgencyCalendar calendar() {
        return calendar;
    }

    private void changed(Instant now) {
        version++;
        changedAt = now;
    }
}
