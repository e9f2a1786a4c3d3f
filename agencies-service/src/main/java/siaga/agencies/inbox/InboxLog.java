package siaga.agencies.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import siaga.contracts.event.InboxData;
import siaga.contracts.event.InboxEntry;
import siaga.contracts.vocabulary.Tlp;

/** Reads inboxes. */
@ApplicationScoped
public class InboxLog {

    private static final String ENTRIES = """
            select sequence, event_id, type, subject, time, tlp, data
            from inbox_entry
            where agency = ?
              and sequence > ?
            order by sequence
            limit ?
            """;

    private static final String HEAD = """
            select head
            from inbox
            where agency = ?
            """;

    private final DataSource dataSource;
    private final ObjectMapper json;

    InboxLog(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** The number of the last entry; 0 when there is none yet. */
    public long head(String agency) {
        try (Connection connection = dataSource.getConnection()) {
            return head(connection, agency);
        } catch (SQLException e) {
            throw new InboxUnavailable(e);
        }
    }

    /** The entries behind that number, at most so many. */
    Changes after(String agency, long after, int limit) {
        try (Connection connection = dataSource.getConnection()) {
            List<InboxEntry> entries = entries(connection, agency, after, limit);
            long next = entries.isEmpty() ? after : entries.getLast().number();
            // Asked for last: the end is never before what was just read.
            long head = head(connection, agency);
            return new Changes(entries, Long.toString(next), Long.toString(head));
        } catch (SQLException e) {
            throw new InboxUnavailable(e);
        }
    }

    private static long head(Connection connection, String agency) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HEAD)) {
            select.setString(1, agency);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    private List<InboxEntry> entries(Connection connection, String agency, long after, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ENTRIES)) {
            select.setString(1, agency);
            select.setLong(2, after);
            select.setInt(3, limit);
            List<InboxEntry> entries = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(agency, rows));
                }
            }
            return entries;
        }
    }

    private InboxEntry entry(String agency, ResultSet row) throws SQLException {
        String tlp = row.getString(6);
        return InboxEntry.of(
                agency,
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                tlp == null ? null : Tlp.valueOf(tlp),
                data(row.getString(7)));
    }

    private InboxData data(String stored) {
        try {
            return json.readValue(stored, InboxData.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an inbox entry cannot be read", e);
        }
    }
}
