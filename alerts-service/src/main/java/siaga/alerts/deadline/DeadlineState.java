package siaga.alerts.deadline;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a deadline stands. */
@Schema(name = "DeadlineState")
enum DeadlineState {
    RUNNING,
    /** Running, and its time is over. */
    OVERDUE,
    MET,
    MET_LATE,
    /** It ceased to matter before it was met: the flag was taken back, the alert withdrawn, closed, discarded. */
    STOPPED;

    static DeadlineState of(Deadline deadline, Instant now) {
        Instant met = deadline.metAt();
        if (met != null) {
            return met.isAfter(deadline.dueAt()) ? MET_LATE : MET;
        }
        if (deadline.stoppedAt() != null) {
            return STOPPED;
        }
        return deadline.overdue(now) ? OVERDUE : RUNNING;
    }
}
