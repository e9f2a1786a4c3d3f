package siaga.alerts.deadline;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import siaga.alerts.deadline.DueReminders.ReminderFailed;

/** Looks for what is due, again and again, on every instance. */
@ApplicationScoped
class DeadlineTicker {

    private final DueReminders reminders;
    private final DeadlineSettings settings;
    private final Clock clock;
    private final Map<UUID, Instant> aside = new ConcurrentHashMap<>();
    private volatile boolean stopping;
    private volatile boolean failing;

    DeadlineTicker(DueReminders reminders, DeadlineSettings settings, Clock clock) {
        this.reminders = reminders;
        this.settings = settings;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(every = "${siaga.deadlines.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        try {
            tellDue();
            if (failing) {
                Log.info("Reminders are sent again.");
                failing = false;
            }
        } catch (RuntimeException e) {
            if (!failing) {
                Log.warn("Reminders cannot be sent, trying on.", e);
                failing = true;
            }
        }
    }

    /**
     * Tells what is due by now, of so many alerts at most.
     *
     * @return how many reminders were written
     */
    int tellDue() {
        Instant now = clock.instant();
        aside.values().removeIf(until -> !until.isAfter(now));
        int told = 0;
        for (int alerts = 0; alerts < settings.mostAtOnce() && !stopping; alerts++) {
            Optional<Integer> next = tellNext(now);
            if (next.isEmpty()) {
                break;
            }
            told += next.get();
        }
        return told;
    }

    /** An alert that cannot be dealt with must not stand in the way of the others. */
    private Optional<Integer> tellNext(Instant now) {
        try {
            return reminders.tellNext(now, aside.keySet());
        } catch (ReminderFailed e) {
            Log.errorf(e, "A reminder could not be written and is tried again later: alert=%s", e.alert);
            aside.put(e.alert, now.plus(settings.setAside()));
            return Optional.of(0);
        }
    }
}
