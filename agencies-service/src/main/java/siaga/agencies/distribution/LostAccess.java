package siaga.agencies.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import siaga.agencies.agency.Directory;
import siaga.agencies.agency.DirectorySnapshot;
import siaga.agencies.agency.Listed;
import siaga.agencies.alert.SharedAlerts;
import siaga.agencies.inbox.Inboxes;
import siaga.agencies.inbox.NewEntry;
import siaga.agencies.tombstone.Receipts;
import siaga.contracts.sharing.Member;
import siaga.contracts.sharing.Members;
import siaga.kit.time.UuidSource;

/** Tells agencies of the alerts that they lose because they, or those above them, have left a sharing group. */
@ApplicationScoped
public class LostAccess {

    private final Directory directory;
    private final SharedAlerts alerts;
    private final Inboxes inboxes;
    private final Receipts receipts;
    private final UuidSource ids;
    private final Clock clock;

    LostAccess(
            Directory directory, SharedAlerts alerts, Inboxes inboxes, Receipts receipts, UuidSource ids, Clock clock) {
        this.directory = directory;
        this.alerts = alerts;
        this.inboxes = inboxes;
        this.receipts = receipts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Appends a tombstone for each alert that an agency loses, in the transaction that changes the groups.
     *
     * @param was group codes by agency code until now
     * @param is the same from now on
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void byLeaving(Map<String, Set<String>> was, Map<String, Set<String>> is) {
        Set<String> left = was.entrySet().stream()
                .flatMap(groups -> groups.getValue().stream()
                        .filter(group ->
                                !is.getOrDefault(groups.getKey(), Set.of()).contains(group)))
                .collect(Collectors.toSet());
        if (left.isEmpty()) {
            return;
        }
        inboxes.hold();
        DirectorySnapshot now = directory.fresh();
        Members then = code -> now.find(code).map(member -> member.in(was.getOrDefault(code, Set.of())));
        Instant at = clock.instant();
        List<NewEntry> entries = new ArrayList<>();
        List<UUID> lost = new ArrayList<>();
        for (SharedAlerts.Known alert : alerts.addressedTo(left)) {
            UUID event = ids.next();
            for (Member agency : now.all().stream().map(Listed::member).toList()) {
                tombstone(alert, agency, now, then, event, at).ifPresent(entry -> {
                    entries.add(entry);
                    lost.add(alert.id());
                });
            }
        }
        List<Long> numbers = inboxes.append(entries);
        for (int i = 0; i < entries.size(); i++) {
            receipts.ask(entries.get(i).agency(), numbers.get(i), lost.get(i), at);
        }
    }

    private static Optional<NewEntry> tombstone(
            SharedAlerts.Known alert, Member agency, Members now, Members then, UUID event, Instant at) {
        return then.find(agency.code())
                .filter(was -> Tombstones.loses(alert.sharing(), was, then, alert.sharing(), agency, now))
                .map(was -> Tombstones.entry(event, alert.id(), alert.reference(), at, alert.sharing(), was, then));
    }
}
