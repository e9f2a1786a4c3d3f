package siaga.kit.consumer;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Tells faults that pass by themselves from those that an event would meet again. */
public final class TransientFault {

    // Connection, rollback (serialization, deadlock), resources, operator intervention, disk.
    private static final Set<String> SQL_STATE_CLASSES = Set.of("08", "40", "53", "57", "58");
    // Read-only: the server is a standby, its primary moved. 55P03: a lock was not to be had in time.
    private static final Set<String> SQL_STATES = Set.of("25006", "55P03");

    private TransientFault() {}

    /** Whether the failure, or anything behind it, is one that passes: the store or the broker is away, or two transactions met. */
    public static boolean in(Throwable failure) {
        return in(failure, 0);
    }

    private static boolean in(@Nullable Throwable failure, int depth) {
        if (failure == null || depth > 20) {
            return false;
        }
        if (isTransient(failure) || in(failure.getCause(), depth + 1)) {
            return true;
        }
        // The transaction manager reports what the database said at commit beside its own exception.
        for (Throwable suppressed : failure.getSuppressed()) {
            if (in(suppressed, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransient(Throwable failure) {
        return switch (failure) {
            case SQLTransientException _, SQLRecoverableException _, RetriableException _ -> true;
            case SQLException sql -> isTransient(sql.getSQLState());
            default -> false;
        };
    }

    private static boolean isTransient(@Nullable String state) {
        // Without a state it is the pool that speaks: no connection could be had.
        return state == null
                || SQL_STATES.contains(state)
                || SQL_STATE_CLASSES.contains(state.substring(0, Math.min(2, state.length())));
    }
}
