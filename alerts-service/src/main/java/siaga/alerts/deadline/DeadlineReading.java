package siaga.alerts.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertFile;
import siaga.alerts.alert.AlertFiles;
import siaga.contracts.vocabulary.AlertClock;
import siaga.kit.caller.Caller;

/** Shows the deadlines of an alert to whoever may see it, less those that tell of what is hidden from the reader. */
@ApplicationScoped
class DeadlineReading {

    private final AlertFiles alerts;
    private final Deadlines deadlines;
    private final Clock clock;

    DeadlineReading(AlertFiles alerts, Deadlines deadlines, Clock clock) {
        this.alerts = alerts;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * A clock on an alert; all times UTC.
     *
     * @param agency who must act
     * @param request the request that it is about; absent for any other clock
     * @param askedBy who made that request
     * @param warnAt when those concerned are warned
     * @param metAt when it was done
     * @param stoppedAt when it ceased to matter
     */
    @Schema(name = "Deadline")
    record DeadlineView(
            AlertClock clock,
            String agency,
            DeadlineState state,
            @Nullable UUID request,
            @Nullable String askedBy,
            Instant startedAt,
            Instant warnAt,
            Instant dueAt,
            @Nullable Instant metAt,
            @Nullable Instant stoppedAt) {}

    @Transactional
    List<DeadlineView> of(Caller caller, String id) {
        AlertFile alert = alerts.toReadWhole(caller, id);
        Instant now = clock.instant();
        return deadlines.of(alert.id()).stream()
                .filter(deadline -> isFor(deadline, alert, caller))
                .map(deadline -> view(deadline, now))
                .toList();
    }

    /** A clock tells as much as what it runs from and what it waits for. */
    private static boolean isFor(Deadline deadline, AlertFile alert, Caller caller) {
        return switch (deadline.clock()) {
            case REQUEST -> concerns(deadline, alert, caller);
            case NOTIFY -> !alert.hides("/dates/riskKnownAt", caller.agency());
            case RECALL_ACTION ->
                !alert.hides("/measures", caller.agency()) && !alert.hides("/risk/recallClass", caller.agency());
            case VERIFY, ACKNOWLEDGE, FIRST_ANSWER, CLOSURE -> true;
        };
    }

    private static boolean concerns(Deadline deadline, AlertFile alert, Caller caller) {
        return alert.ofOrigin(caller.agency())
                || caller.agency().equals(deadline.agency())
                || caller.agency().equals(deadline.askedBy());
    }

    private static DeadlineView view(Deadline deadline, Instant now) {
        return new DeadlineView(
                deadline.clock(),
                deadline.agency(),
                DeadlineState.of(deadline, now),
                deadline.subject(),
                deadline.askedBy(),
                deadline.startedAt(),
                deadline.warnAt(),
                deadline.dueAt(),
                deadline.metAt(),
                deadline.stoppedAt());
    }
}
