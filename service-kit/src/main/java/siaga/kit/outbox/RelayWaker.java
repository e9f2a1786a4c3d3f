package siaga.kit.outbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Tells the relay, wherever it runs, that rows were committed; one notification for many commits. Not part of their
 * transactions: PostgreSQL lets transactions that notify commit only one after another, each waiting for the disk.
 */
@Singleton
class RelayWaker {

    private static final Logger LOG = Logger.getLogger(RelayWaker.class);

    private final DataSource dataSource;
    private final AtomicBoolean pending = new AtomicBoolean();

    RelayWaker(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Returns at once. A notification that fails is made up for by the relay's own polling. */
    void wake() {
        if (pending.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::notifyRelay);
        }
    }

    private void notifyRelay() {
        // Before, so that what is committed from now on is notified again.
        pending.set(false);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("notify outbox");
        } catch (SQLException e) {
            LOG.debug("The relay was not woken and will find the rows itself.", e);
        }
    }
}
