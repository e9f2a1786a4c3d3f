package siaga.agencies.system;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import siaga.agencies.agency.AgencyStatusChanged;
import siaga.kit.kafka.Backoff;

/** Makes the clients in Keycloak what this database wants, until it has succeeded. */
@ApplicationScoped
class IdentityAlignment {

    private final IdentityTasks tasks;
    private final AlignAgency alignAgency;
    private final Clock clock;
    private final Backoff backoff;

    IdentityAlignment(IdentityTasks tasks, AlignAgency alignAgency, Clock clock, IdentitySettings settings) {
        this.tasks = tasks;
        this.alignAgency = alignAgency;
        this.clock = clock;
        this.backoff = new Backoff(settings.firstRetry(), settings.longestRetry());
    }

    void statusChanged(@Observes AgencyStatusChanged change) {
        tasks.add(change.agency());
    }

    @Scheduled(every = "${siaga.identity.every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void alignDue() {
        Optional<IdentityTask> task = tasks.claim();
        while (task.isPresent()) {
            align(task.get());
            task = tasks.claim();
        }
    }

    private void align(IdentityTask task) {
        try {
            boolean finished = alignAgency.align(task.agency());
            if (finished) {
                tasks.done(task);
            } else {
                tasks.retry(task, clock.instant().plus(backoff.longest()));
            }
        } catch (IdentityProviderUnavailable e) {
            Log.warnf(
                    "machine clients could not be aligned: agency=%s attempts=%d reason=%s",
                    task.agency(), task.attempts(), e.getMessage());
            tasks.retry(task, clock.instant().plus(backoff.after(task.attempts())));
        }
    }
}
