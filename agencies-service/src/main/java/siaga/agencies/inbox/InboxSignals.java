package siaga.agencies.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Tells whoever waits at an inbox, in any instance, that something has been appended to it. */
@ApplicationScoped
class InboxSignals {

    static final String CHANNEL = "inbox";
    static final String SEPARATOR = " ";

    // A notification holds 8 000 bytes, and a code 21.
    private static final String NOTIFY = """
            select pg_notify('inbox', string_agg(agency, ' '))
            from (
              select agency, (row_number() over () - 1) / 300 as part
              from unnest(?) as agency
            ) as parts
            group by part
            """;

    private final Map<String, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();

    /** Wakes those who wait at these inboxes, everywhere, when the transaction commits. */
    void announce(Connection connection, Collection<String> agencies) throws SQLException {
        try (PreparedStatement notify = connection.prepareStatement(NOTIFY)) {
            notify.setArray(1, connection.createArrayOf("text", agencies.toArray()));
            notify.execute();
        }
    }

    /** Completes at the next sign of a change. Asked for before looking at the inbox, it cannot be missed. */
    CompletableFuture<Void> next(String agency) {
        return waiting.computeIfAbsent(agency, code -> new CompletableFuture<>());
    }

    void wake(String agency) {
        CompletableFuture<Void> signal = waiting.remove(agency);
        if (signal != null) {
            signal.complete(null);
        }
    }

    void wakeAll() {
        waiting.keySet().forEach(this::wake);
    }
}
