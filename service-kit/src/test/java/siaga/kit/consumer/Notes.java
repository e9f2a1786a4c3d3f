package siaga.kit.consumer;

import io.opentelemetry.api.trace.Span;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import siaga.kit.kafka.OwnedTopic;
import siaga.kit.kafka.TopicOwner;

/** Writes a row for each note; does before that what a test asks of it. */
@Singleton
public class Notes implements EventHandler, TopicOwner {

    public static final String TOPIC = "test.notes.v1";
    static final String GROUP = "note-readers";

    /** The payload. */
    public record Note(int schema, UUID id, String text) {}

    /** What happens before the effect of the note with that text. */
    interface Incident {
        void happen() throws Exception;
    }

    final Map<String, Incident> incidents = new ConcurrentHashMap<>();
    private final Map<String, String> traces = new ConcurrentHashMap<>();

    private final DataSource dataSource;
    private final EventReader reader;

    Notes(DataSource dataSource, EventReader reader) {
        this.dataSource = dataSource;
        this.reader = reader;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public List<OwnedTopic> topics() {
        return List.of(OwnedTopic.of(TOPIC));
    }

    @Override
    public void handle(ReceivedEvent event) throws Exception {
        Note note = reader.read(event, Note.class, 1);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into effect (event_id, text) values (?, ?)")) {
            insert.setObject(1, event.id());
            insert.setString(2, note.text());
            insert.executeUpdate();
        }
        traces.put(note.text(), Span.current().getSpanContext().getTraceId());
        incidents.getOrDefault(note.text(), () -> {}).happen();
    }

    /** Whether there is a row for the note with that text. */
    public boolean haveEffect(String text) {
        return effects(text) > 0;
    }

    /** How many rows there are for it. */
    int effects(String text) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count = connection.prepareStatement("select count(*) from effect where text = ?")) {
            count.setString(1, text);
            try (ResultSet result = count.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The trace in which it was handled last. */
    public String traceOf(String text) {
        return traces.get(text);
    }
}
