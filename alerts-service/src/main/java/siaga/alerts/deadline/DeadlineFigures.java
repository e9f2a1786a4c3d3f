package siaga.alerts.deadline;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.contracts.vocabulary.AlertClock;

/** How well the times were kept in a period. */
@Schema(name = "DeadlineFigures")
record DeadlineFigures(List<ClockFigures> clocks, List<SamplingFigures> samplingToNotice) {

    /**
     * One clock, for all, for an agency that must act, or for the agencies of a country.
     *
     * @param agency null unless broken down by agency
     * @param country null unless broken down by country; also when the agency is no member any more
     * @param started clocks that were started in the period; the figures after it add up to this one
     * @param open running, with time left
     * @param overdue running, with none
     * @param stopped ceased to matter before it was met
     * @param medianHours from start to done, of what was done; null when nothing was
     * @param p90Hours the same for nine in ten
     */
    @Schema(name = "ClockFigures")
    record ClockFigures(
            AlertClock clock,
            @Nullable String agency,
            @Nullable String country,
            long started,
            long metInTime,
            long metLate,
            long open,
            long overdue,
            long stopped,
            @Nullable Double medianHours,
            @Nullable Double p90Hours) {}

    /**
     * From sampling to notice, for all, for a notifying agency, or for those of a country.
     *
     * @param distributed alerts distributed in the period that say when the sample was taken
     * @param within30Days how many of them reached the others within 30 days of it
     * @param share that part of them, 0 to 1
     * @param per5030 whether it is more than half: the PER-50/30 of veterinary residues in the RASFF
     * @param medianDays from sampling to distribution
     */
    @Schema(name = "SamplingFigures")
    record SamplingFigures(
            @Nullable String agency,
            @Nullable String country,
            long distributed,
            long within30Days,
            double share,
            boolean per5030,
            double medianDays) {}
}
