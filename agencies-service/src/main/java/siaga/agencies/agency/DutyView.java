package siaga.agencies.agency;

import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How to reach an agency now.
 *
 * @param phone E.164; null when the agency has named none
 * @param workingDay whether people are at work there today
 */
@Schema(name = "Duty", description = "How to reach the agency now.")
record DutyView(
        @Schema(examples = "ID-BPOM") String agency,

        @Nullable @Schema(description = "E.164, answered at any hour", examples = "+622142883309")
        String phone,

        @Schema(implementation = String.class, examples = "Asia/Jakarta")
        ZoneId timeZone,

        @Schema(description = "Whether today is a working day there")
        boolean workingDay) {

    static DutyView of(Agency agency, Instant now) {
        AgencyDetails details = agency.details();
        ZoneId zone = details.calendar().timeZone();
        return new DutyView(
                agency.code(),
                details.dutyPhone(),
                zone,
                details.calendar().worksOn(now.atZone(zone).toLocalDate()));
    }
}
