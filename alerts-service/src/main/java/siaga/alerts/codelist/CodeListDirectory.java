package siaga.alerts.codelist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The code lists as they are now. Looked after when what is at hand is older than half a second, and read again when another
 * instance has changed them; what this instance changes is seen at once.
 */
@ApplicationScoped
public class CodeListDirectory {

    private static final Duration FRESH = Duration.ofMillis(500);
    private static final Known NOTHING = new Known(Instant.MIN, new CodeLists(-1, List.of()));

    private final KeptLists kept;
    private final Clock clock;
    private volatile Known known = NOTHING;

    CodeListDirectory(KeptLists kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /** A picture of the lists that does not change while it is used. */
    public CodeLists now() {
        Known current = known;
        Instant now = clock.instant();
        if (current == NOTHING || Duration.between(current.at, now).abs().compareTo(FRESH) > 0) {
            CodeLists lists = current.lists.revision() == kept.revision() ? current.lists : kept.load();
            current = new Known(now, lists);
            known = current;
        }
        return current.lists;
    }

    /** The lists have changed here. */
    void forget() {
        known = NOTHING;
    }

    private record Known(Instant at, CodeLists lists) {}
}
