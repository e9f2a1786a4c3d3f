package siaga.agencies.agency;

import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.contracts.member.WorkingCalendar;

/**
 * How to reach an agency now.
 *
 * @param phone E.164; null when the agency has named none
 * @param workingDay whether today is a working day there
 * @param workingNow whether people are at work there at this moment
 */
@Schema(name = "Duty", description = "How to reach the agency now.")
record DutyView(
        @Schema(examples = "ID-BPOM") String agency,

        @Nullable @Schema(description = "E.164, answered at any hour", examples = "+622142883309")
        String phone,

        @Schema(implementation = String.class, examples = "Asia/Jakarta")
        ZoneId timeZone,

        @Schema(description = "Whether today is a working day there")
        boolean workingDay,

        @Schema(description = "Whether people are at work there at this moment")
        boolean workingNow) {

    static DutyView of(Agency agency, WorkingCalendar calendar, Instant now) {
        ZoneId zone = calendar.timeZone();
        return new DutyView(
                agency.code(),
                agency.details().dutyPhone(),
                zone,
                calendar.worksOn(now.atZone(zone).toLocalDate()),
                calendar.worksAt(now));
    }
}
