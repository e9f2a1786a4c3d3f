package siaga.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Events written in the transaction of the change they tell of: they are sent if and only if it commits.
 *
 * <p>Events of one topic and key are sent in the order of their rows. That is the order of the commits only when the
 * writers of a key follow one another, so add an event after having locked what its key stands for in the same
 * transaction: a row lock, or a version check that lets only one of two concurrent writers commit.
 */
@ApplicationScoped
public class Outbox {

    // The order of the select is the order of the identities.
    private static final String INSERT = """
            insert into outbox (event_id, topic, key, type, payload, traceparent)
            select event_id, topic, key, type, payload, ?
            from unnest(?, ?, ?, ?, ?) with ordinality
                as message (event_id, topic, key, type, payload, position)
            order by position
            """;

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;
    private final ObjectMapper json;
    private final RelayWaker relay;

    Outbox(DataSource dataSource, TransactionSynchronizationRegistry transaction, ObjectMapper json, RelayWaker relay) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.json = json;
        this.relay = relay;
    }

    /**
     * Writes one event, see {@link OutboxMessage}.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void add(UUID id, String topic, String key, String type, Object payload) {
        addAll(List.of(new OutboxMessage(id, topic, key, type, payload)));
    }

    /**
     * Writes the events in one statement, to be sent in the order of the list.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void addAll(List<OutboxMessage> messages) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is written in the transaction of the change it tells of");
        }
        if (messages.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, traceparent());
            setArray(insert, 2, "uuid", messages, OutboxMessage::id);
            setArray(insert, 3, "text", messages, OutboxMessage::topic);
            setArray(insert, 4, "text", messages, OutboxMessage::key);
            setArray(insert, 5, "text", messages, OutboxMessage::type);
            setArray(insert, 6, "text", messages, message -> json(message.payload()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
        transaction.registerInterposedSynchronization(new WakeAfterCommit(relay));
    }

    private record WakeAfterCommit(RelayWaker relay) implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }

    private static void setArray(
            PreparedStatement insert,
            int parameter,
            String sqlType,
            List<OutboxMessage> messages,
            Function<OutboxMessage, Object> value)
            throws SQLException {
        Object[] values = messages.stream().map(value).toArray();
        insert.setArray(parameter, insert.getConnection().createArrayOf(sqlType, values));
    }

    private String json(Object payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not writable as JSON: " + payload.getClass().getName(), e);
        }
    }

    private static @Nullable String traceparent() {
        Map<String, String> carrier = HashMap.newHashMap(2);
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, Map::put);
        return carrier.get("traceparent");
    }
}
