package siaga.alerts.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertAccess.Readable;
import siaga.contracts.event.AgencyState;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.kit.caller.Caller;

/** Whom to ring up about an alert while nobody is at work there. */
@ApplicationScoped
class DutyContacts {

    private final Clock clock;

    DutyContacts(Clock clock) {
        this.clock = clock;
    }

    /**
     * How to reach an agency that is not at work.
     *
     * @param phone E.164, answered at any hour; null when the agency has named none
     * @param localTime what time it is there, to the minute
     * @param workingNow always false: an agency that is at work needs no duty phone
     * @param worksAgainAt until when this holds, UTC
     */
    @Schema(name = "DutyContact")
    record DutyContact(
            String agency,
            @Nullable String phone,
            OffsetDateTime localTime,
            boolean workingNow,
            Instant worksAgainAt) {}

    /** The notifying agency and the flagged ones that are not at work now; none for whoever is neither. */
    List<DutyContact> outOfHours(Readable read, Caller caller) {
        boolean concerned =
                read.alert().status == AlertStatus.DISTRIBUTED && (read.ofOrigin(caller) || read.flags(caller));
        if (!concerned) {
            return List.of();
        }
        Instant now = clock.instant();
        Stream<String> flagged = new AlertFile(read).flagged().stream().map(AlertFile.Asked::agency);
        return Stream.concat(Stream.of(read.alert().origin), flagged)
                .distinct()
                .map(read.directory()::state)
                .flatMap(Optional::stream)
                .filter(agency -> !agency.calendar().worksAt(now))
                .map(agency -> contact(agency, now))
                .toList();
    }

    private static DutyContact contact(AgencyState agency, Instant now) {
        return new DutyContact(
                agency.code(),
                agency.dutyPhone(),
                now.atZone(agency.calendar().timeZone()).toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES),
                false,
                agency.calendar().worksFrom(now));
    }
}
