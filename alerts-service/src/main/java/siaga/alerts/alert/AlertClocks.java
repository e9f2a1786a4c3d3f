package siaga.alerts.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.contracts.event.AlertEventType;
import siaga.contracts.event.Ask;
import siaga.contracts.event.Matter;
import siaga.contracts.vocabulary.AcknowledgementState;

/**
 * Starts and stops the clocks that run on an alert, each time in the transaction of the act that does it; answered by the
 * feature that keeps the deadlines.
 */
public interface AlertClocks {

    /**
     * What an act of the lifecycle does to the clocks.
     *
     * @param alert as it is after the act
     * @return what it asks of flagged agencies that have not acknowledged it yet: to do so, and by when
     */
    List<Ask> after(Act act, AlertFile alert, Instant at);

    /** An agency has moved its own sub-state on. */
    void acknowledged(AlertFile alert, String agency, AcknowledgementState state, Instant at);

    /** An agency has said or done something beside the alert. */
    void told(AlertFile alert, String agency, AlertEventType type, Matter matter, Instant at);

    /** The clock to notify of that alert, running or met; empty when there was none, or when it does not count any more. */
    Optional<TimeToNotify> toNotify(UUID alert);

    /**
     * Until when an alert had to be validated.
     *
     * @param metAt null as long as it has not been
     */
    record TimeToNotify(Instant dueAt, @Nullable Instant metAt) {}
}
