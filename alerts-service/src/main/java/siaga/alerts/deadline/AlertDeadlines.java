package siaga.alerts.deadline;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import siaga.contracts.event.Ask;
import siaga.contracts.vocabulary.AlertClock;
import siaga.contracts.vocabulary.Asked;

/** All deadlines of one alert, as an act changes them; {@link Deadlines} stores what became of them. */
final class AlertDeadlines {

    private final Map<UUID, Deadline> all = new LinkedHashMap<>();
    private final Set<UUID> added = new LinkedHashSet<>();
    private final Set<UUID> changed = new LinkedHashSet<>();

    AlertDeadlines(Collection<Deadline> known) {
        known.forEach(deadline -> all.put(deadline.id(), deadline));
    }

    Optional<Deadline> running(AlertClock clock, String agency) {
        return running(deadline ->
                        deadline.clock() == clock && deadline.agency().equals(agency))
                .stream()
                .findFirst();
    }

    List<Deadline> running(Predicate<Deadline> which) {
        return all.values().stream().filter(Deadline::running).filter(which).toList();
    }

    List<Deadline> running(AlertClock clock) {
        return running(deadline -> deadline.clock() == clock);
    }

    boolean everMet(AlertClock clock, String agency) {
        return all.values().stream()
                .anyMatch(deadline ->
                        deadline.clock() == clock && deadline.agency().equals(agency) && deadline.metAt() != null);
    }

    void start(Deadline deadline) {
        all.put(deadline.id(), deadline);
        added.add(deadline.id());
    }

    void change(Deadline deadline) {
        all.put(deadline.id(), deadline);
        if (!added.contains(deadline.id())) {
            changed.add(deadline.id());
        }
    }

    void meet(Collection<Deadline> deadlines, Instant at) {
        deadlines.forEach(deadline -> change(deadline.met(at)));
    }

    void stop(Collection<Deadline> deadlines, Instant at, String by) {
        deadlines.forEach(deadline -> change(deadline.stopped(at, by)));
    }

    /** Those that an act stopped run on. */
    void resume(AlertClock clock, String stoppedBy) {
        all.values().stream()
                .filter(deadline -> deadline.clock() == clock && stoppedBy.equals(deadline.stoppedBy()))
                .toList()
                .forEach(deadline -> change(deadline.resumed()));
    }

    /** What is asked of the agencies that have not acknowledged the alert. */
    List<Ask> toAcknowledge() {
        return running(AlertClock.ACKNOWLEDGE).stream()
                .map(deadline -> new Ask(deadline.agency(), Asked.ACKNOWLEDGE, deadline.dueAt()))
                .toList();
    }

    List<Deadline> added() {
        return added.stream().map(all::get).toList();
    }

    List<Deadline> changed() {
        return changed.stream().map(all::get).toList();
    }
}
