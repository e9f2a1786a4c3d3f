package siaga.alerts.member;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import siaga.contracts.event.AgencyState;

/**
 * The members as they are known now. Read again when what is at hand is older than half a second, so that a suspension
 * takes hold on every instance within one.
 */
@ApplicationScoped
public class MemberDirectory {

    private static final Duration FRESH = Duration.ofMillis(500);

    private final EntityManager database;
    private final ObjectMapper mapper;
    private final Clock clock;
    private volatile Known known = new Known(Instant.MIN, new Directory(Map.of()));

    MemberDirectory(EntityManager database, ObjectMapper mapper, Clock clock) {
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** A picture of the directory that does not change while it is used. */
    public Directory now() {
        Known current = known;
        Instant now = clock.instant();
        if (Duration.between(current.at, now).abs().compareTo(FRESH) > 0) {
            current = new Known(now, new Directory(read()));
            known = current;
        }
        return current.directory;
    }

    private Map<String, AgencyState> read() {
        // Without the class of the result: with it, Hibernate keeps a new plan each time and searches all of them.
        @SuppressWarnings("unchecked")
        List<String> rows =
                database.createNativeQuery("select state::text from member").getResultList();
        return rows.stream().map(this::state).collect(Collectors.toMap(AgencyState::code, Function.identity()));
    }

    private AgencyState state(String json) {
        try {
            return mapper.readValue(json, AgencyState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a member that was stored cannot be read", e);
        }
    }

    private record Known(Instant at, Directory directory) {}
}
