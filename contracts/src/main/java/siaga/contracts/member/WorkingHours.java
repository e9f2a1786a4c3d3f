package siaga.contracts.member;

import java.time.LocalTime;

/**
 * From when until when people are at work on a working day, local time.
 *
 * @param to the first moment at which nobody is there any more; later than {@code from} on the same day
 */
public record WorkingHours(LocalTime from, LocalTime to) {

    /** What holds for an agency that has not said its own. */
    public static final WorkingHours USUAL = new WorkingHours(LocalTime.of(8, 0), LocalTime.of(17, 0));

    public WorkingHours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("working hours begin before they end");
        }
    }

    /** Whether somebody is there at that local time. */
    public boolean contain(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
