package siaga.agencies.inbox;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import siaga.kit.kafka.Backoff;

/** Hears from the database what any instance has appended; holds one connection for it. */
@ApplicationScoped
class InboxListener {

    // Between two looks at whether the service still runs.
    private static final int PATIENCE_MS = 500;
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));

    private final DataSource dataSource;
    private final InboxSignals signals;
    private volatile boolean running = true;
    private @Nullable Thread thread;

    InboxListener(DataSource dataSource, InboxSignals signals) {
        this.dataSource = dataSource;
        this.signals = signals;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().daemon().name("inbox-listener").start(this::listen);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        signals.wakeAll();
        if (thread != null) {
            thread.join(Duration.ofSeconds(2));
        }
    }

    private void listen() {
        int failures = 0;
        while (running) {
            try (Connection connection = dataSource.getConnection();
                    Statement listen = connection.createStatement()) {
                listen.execute("listen " + InboxSignals.CHANNEL);
                failures = 0;
                // Whatever was appended while nobody listened.
                signals.wakeAll();
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException e) {
                failures++;
                Log.warnf("inbox listener lost its connection: failures=%d reason=%s", failures, e.getMessage());
                pause(BACKOFF.after(failures));
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (running) {
            PGNotification[] notifications = connection.getNotifications(PATIENCE_MS);
            for (PGNotification notification : notifications) {
                for (String agency : notification.getParameter().split(InboxSignals.SEPARATOR)) {
                    signals.wake(agency);
                }
            }
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
