package siaga.agencies.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import siaga.contracts.event.InboxEntry;
import siaga.contracts.event.Topics;
import siaga.kit.outbox.Outbox;
import siaga.kit.outbox.OutboxMessage;
import siaga.kit.time.UuidSource;

/**
 * Appends to inboxes, in the running transaction. The numbers of an inbox are dense because nobody else appends until the
 * transaction ends, and an entry and the head it was counted on are undone together.
 */
@ApplicationScoped
public class Inboxes {

    /** The type of a tombstone. */
    public static final String REVOKED = "siaga.alert.access.revoked.v1";

    private static final String OPEN = """
            insert into inbox (agency)
            values (?)
            """;

    // One transaction may append many times, to other inboxes each time. Two such would meet crosswise on the inboxes'
    // own locks; so they follow one another.
    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtext('inbox'))
            """;

    private static final String HEADS = """
            select agency, head
            from inbox
            where agency = any (?)
            """;

    private static final String HEARD = """
            select agency, bool_or(subject is not null), min((data ->> 'acknowledgeBy')::timestamptz)
            from inbox_entry entry
            where agency = any (?)
              and about = ?
              -- What was told before access was lost has been taken back.
              and not exists (
                select
                from inbox_entry tombstone
                where tombstone.agency = entry.agency
                  and tombstone.about = entry.about
                  and tombstone.type = '%s'
                  and tombstone.sequence >= entry.sequence)
            group by agency
            """.formatted(REVOKED);

    private static final String APPEND = """
            with entry as (
              insert into inbox_entry (agency, sequence, event_id, type, subject, about, time, tlp, data)
              select agency, sequence, event_id, type, subject, about, time, tlp, data::jsonb
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                as entry (agency, sequence, event_id, type, subject, about, time, tlp, data)
              returning agency, sequence
            ),
            newest as (
              select agency, max(sequence) as head
              from entry
              group by agency
            )
            update inbox
            set head = newest.head
            from newest
            where inbox.agency = newest.agency
            """;

    private final DataSource dataSource;
    private final Outbox outbox;
    private final InboxSignals signals;
    private final ObjectMapper json;
    private final UuidSource ids;

    Inboxes(DataSource dataSource, Outbox outbox, InboxSignals signals, ObjectMapper json, UuidSource ids) {
        this.dataSource = dataSource;
        this.outbox = outbox;
        this.signals = signals;
        this.json = json;
        this.ids = ids;
    }

    /** Nobody else appends until the transaction ends, so what is decided from here on is decided once. */
    public void hold() {
        try (Connection connection = dataSource.getConnection()) {
            lock(connection);
        } catch (SQLException e) {
            throw new InboxUnavailable(e);
        }
    }

    /** Opens the inbox of a new agency; its first entry will have the number 1. */
    public void open(String agency) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement open = connection.prepareStatement(OPEN)) {
            open.setString(1, agency);
            open.executeUpdate();
        } catch (SQLException e) {
            throw new InboxUnavailable(e);
        }
    }

    /**
     * What those agencies have been told of that so far; one that has been told nothing is not in it. It stays so until
     * the transaction ends.
     */
    public Map<String, Heard> heardOf(String about, Collection<String> agencies) {
        try (Connection connection = dataSource.getConnection()) {
            lock(connection);
            try (PreparedStatement select = connection.prepareStatement(HEARD)) {
                select.setArray(1, connection.createArrayOf("text", agencies.toArray()));
                select.setString(2, about);
                return heard(select);
            }
        } catch (SQLException e) {
            throw new InboxUnavailable(e);
        }
    }

    /**
     * Gives each entry the next number of its inbox, stores it, and has it published.
     *
     * @return the numbers, in the order of the entries
     */
    public List<Long> append(List<NewEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        try (Connection connection = dataSource.getConnection()) {
            lock(connection);
            Map<String, Long> heads =
                    heads(connection, entries.stream().map(NewEntry::agency).toList());
            List<Numbered> numbered = new ArrayList<>(entries.size());
            for (NewEntry entry : entries) {
                numbered.add(new Numbered(entry, heads.merge(entry.agency(), 1L, Long::sum)));
            }
            store(connection, numbered);
            outbox.addAll(numbered.stream().map(this::message).toList());
            signals.announce(connection, heads.keySet());
            return numbered.stream().map(Numbered::number).toList();
        } catch (SQLException e) {
            throw new InboxUnavailable(e);
        }
    }

    private static void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.execute();
        }
    }

    private static Map<String, Long> heads(Connection connection, Collection<String> agencies) throws SQLException {
        Map<String, Long> heads = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(HEADS)) {
            select.setArray(1, connection.createArrayOf("text", agencies.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    heads.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        if (!heads.keySet().containsAll(agencies)) {
            throw new IllegalStateException("not every one of these agencies has an inbox: " + agencies);
        }
        return heads;
    }

    private static Map<String, Heard> heard(PreparedStatement select) throws SQLException {
        Map<String, Heard> heard = new HashMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                OffsetDateTime by = rows.getObject(3, OffsetDateTime.class);
                heard.put(rows.getString(1), new Heard(rows.getBoolean(2), by == null ? null : by.toInstant()));
            }
        }
        return heard;
    }

    private void store(Connection connection, List<Numbered> entries) throws SQLException {
        try (PreparedStatement append = connection.prepareStatement(APPEND)) {
            setArray(append, 1, "text", entries, entry -> entry.entry().agency());
            setArray(append, 2, "bigint", entries, Numbered::number);
            setArray(append, 3, "uuid", entries, entry -> entry.entry().event());
            setArray(append, 4, "text", entries, entry -> entry.entry().type());
            setArray(append, 5, "text", entries, entry -> entry.entry().subject());
            setArray(append, 6, "text", entries, entry -> entry.entry().about());
            setArray(
                    append,
                    7,
                    "timestamptz",
                    entries,
                    entry -> text(entry.entry().time()));
            setArray(append, 8, "text", entries, entry -> name(entry.entry().tlp()));
            setArray(append, 9, "text", entries, entry -> json(entry.entry().data()));
            append.executeUpdate();
        }
    }

    private static void setArray(
            PreparedStatement statement,
            int parameter,
            String sqlType,
            List<Numbered> entries,
            Function<Numbered, @Nullable Object> value)
            throws SQLException {
        Object[] values = entries.stream().map(value).toArray();
        statement.setArray(parameter, statement.getConnection().createArrayOf(sqlType, values));
    }

    private OutboxMessage message(Numbered numbered) {
        InboxEntry entry = numbered.wire();
        // The event is the same for every agency; what Kafka's readers tell repetitions by must not be.
        return new OutboxMessage(ids.next(), Topics.INBOX, entry.agency(), entry.type(), entry);
    }

    private String json(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not writable as JSON: " + data.getClass().getName(), e);
        }
    }

    private static String text(Instant time) {
        return time.toString();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private record Numbered(NewEntry entry, long number) {
        InboxEntry wire() {
            return InboxEntry.of(
                    entry.agency(),
                    number,
                    entry.event(),
                    entry.type(),
                    entry.subject(),
                    entry.time(),
                    entry.tlp(),
                    entry.data());
        }
    }
}
