package siaga.alerts.codelist;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Brings in what the program ships and the database does not have yet; what is there is kept, see {@link ListMerge}. */
@ApplicationScoped
class SeedCodeLists {

    private final KeptLists kept;
    private final CodeListChanges changes;
    private final Clock clock;

    SeedCodeLists(KeptLists kept, CodeListChanges changes, Clock clock) {
        this.kept = kept;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    void atStart(@Observes StartupEvent event) {
        int changed = seed(ShippedLists.all());
        Log.infof("code lists seeded: shipped=%d changed=%d", ShippedLists.all().size(), changed);
    }

    /** All of it or nothing; tells how many lists have a new version by it. */
    @Transactional
    int seed(Collection<ShippedList> shipped) {
        // Several instances may start at once: the second one waits here, and then finds everything there.
        kept.lock();
        CodeLists known = kept.load();
        Map<String, ShippedList> before = kept.shipped();
        Instant now = clock.instant();
        int changed = 0;
        for (ShippedList list : shipped) {
            Optional<CodeList> there = known.find(list.name());
            if (there.isEmpty()) {
                changed += introduce(list, now);
            } else if (before.get(list.name()).version() < list.version()) {
                changed += bringIn(list, there.get(), before.get(list.name()), now);
            }
        }
        return changed;
    }

    private int introduce(ShippedList list, Instant now) {
        CodeList fresh = list.fresh();
        kept.store(fresh, list);
        changes.tell(fresh, null, now);
        return 1;
    }

    private int bringIn(ShippedList list, CodeList there, ShippedList before, Instant now) {
        CodeList merged = ListMerge.of(there, before, list, now);
        kept.store(merged, list);
        if (merged.version() == there.version()) {
            return 0;
        }
        changes.tell(merged, there.version(), now);
        return 1;
    }
}
