package siaga.agencies.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import siaga.agencies.agency.Directory;
import siaga.agencies.agency.DirectorySnapshot;
import siaga.agencies.agency.Listed;
import siaga.agencies.agency.MembershipChanged;
import siaga.agencies.alert.SharedAlerts;
import siaga.agencies.alert.SharedAlerts.Known;
import siaga.agencies.inbox.Inboxes;
import siaga.agencies.inbox.NewEntry;
import siaga.agencies.tombstone.Receipts;
import siaga.contracts.sharing.Member;
import siaga.contracts.sharing.Members;
import siaga.contracts.sharing.Notice;
import siaga.contracts.sharing.SharingPolicy;
import siaga.contracts.vocabulary.AgencyStatus;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.kit.time.UuidSource;

/**
 * Tells agencies which alerts they lose and gain because they, or those above them, have changed: a sharing group left or
 * joined, a membership suspended, ended or taken up again, another country or parent.
 */
@ApplicationScoped
public class AccessChanges {

    /** Entries of one statement. */
    private static final int BATCH = 1_000;

    private final Directory directory;
    private final SharedAlerts alerts;
    private final Inboxes inboxes;
    private final Receipts receipts;
    private final News news;
    private final UuidSource ids;
    private final Clock clock;

    AccessChanges(
            Directory directory,
            SharedAlerts alerts,
            Inboxes inboxes,
            Receipts receipts,
            News news,
            UuidSource ids,
            Clock clock) {
        this.directory = directory;
        this.alerts = alerts;
        this.inboxes = inboxes;
        this.receipts = receipts;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * For the transaction that changes the groups.
     *
     * @param was group codes by agency code until now
     * @param is the same from now on
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void byGroups(Map<String, Set<String>> was, Map<String, Set<String>> is) {
        Set<String> changed = Stream.concat(changed(was, is), changed(is, was)).collect(Collectors.toSet());
        if (changed.isEmpty()) {
            return;
        }
        inboxes.hold();
        DirectorySnapshot now = directory.fresh();
        Members then = code -> now.find(code).map(member -> member.in(was.getOrDefault(code, Set.of())));
        List<Known> concerned = alerts.addressedTo(changed);
        tellOfLosses(concerned, then, now);
        tellOfGains(concerned, then, now);
    }

    /** In the transaction that changes the membership. */
    void byMembership(@Observes MembershipChanged change) {
        boolean sameForSharing = change.was().equals(change.is());
        boolean admission = change.was().status() == AgencyStatus.INVITED;
        if (sameForSharing || admission) {
            // A new member begins with what is distributed from now on; what there was it finds in the list.
            return;
        }
        inboxes.hold();
        DirectorySnapshot now = directory.fresh();
        Members then = code -> code.equals(change.was().code())
                ? now.find(code).map(member -> change.was().in(member.groups()))
                : now.find(code);
        // What the public may read stays with whoever had it.
        tellOfLosses(alerts.notPublic(), then, now);
        Instant since = change.suspendedAt() == null ? change.admittedAt() : change.suspendedAt();
        tellOfGains(alerts.notPublicOrToldSince(since, change.admittedAt()), then, now);
    }

    private static Stream<String> changed(Map<String, Set<String>> here, Map<String, Set<String>> there) {
        return here.entrySet().stream()
                .flatMap(groups -> groups.getValue().stream()
                        .filter(group ->
                                !there.getOrDefault(groups.getKey(), Set.of()).contains(group)));
    }

    private void tellOfLosses(List<Known> concerned, Members then, DirectorySnapshot now) {
        Instant at = clock.instant();
        List<NewEntry> entries = new ArrayList<>();
        List<UUID> lost = new ArrayList<>();
        for (Known alert : concerned) {
            UUID event = ids.next();
            for (Listed agency : whose(alert, then, now, (before, after) -> after.compareTo(before) < 0)) {
                Member was = then.find(agency.member().code()).orElseThrow();
                entries.add(Tombstones.entry(event, alert.id(), alert.reference(), at, alert.sharing(), was, then));
                lost.add(alert.id());
            }
        }
        for (int from = 0; from < entries.size(); from += BATCH) {
            List<NewEntry> batch = entries.subList(from, Math.min(from + BATCH, entries.size()));
            List<Long> numbers = inboxes.append(batch);
            for (int i = 0; i < batch.size(); i++) {
                receipts.ask(batch.get(i).agency(), numbers.get(i), lost.get(from + i), at);
            }
        }
    }

    /** Whoever gets an alert, or gets it back, is told of it as of a new one; not of what has ended meanwhile. */
    private void tellOfGains(List<Known> concerned, Members then, DirectorySnapshot now) {
        Instant at = clock.instant();
        List<NewEntry> entries = new ArrayList<>();
        for (Known alert : concerned) {
            List<Listed> gaining = alert.sharing().status() == AlertStatus.DISTRIBUTED
                    ? whose(alert, then, now, (before, after) -> after.compareTo(before) > 0)
                    : List.of();
            if (gaining.isEmpty()) {
                continue;
            }
            Set<String> known = inboxes
                    .heardOf(
                            News.about(alert.id()),
                            gaining.stream()
                                    .map(agency -> agency.member().code())
                                    .toList())
                    .entrySet()
                    .stream()
                    .filter(heard -> heard.getValue().openly())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            UUID event = ids.next();
            gaining.stream()
                    .filter(agency -> !known.contains(agency.member().code()))
                    .map(agency -> news.ofGained(alert, event, at, agency, now))
                    .forEach(entries::add);
        }
        for (int from = 0; from < entries.size(); from += BATCH) {
            inboxes.append(entries.subList(from, Math.min(from + BATCH, entries.size())));
        }
    }

    /** The agencies that may be told more, or less, of the alert than before. */
    private static List<Listed> whose(
            Known alert, Members then, DirectorySnapshot now, BiPredicate<Notice, Notice> change) {
        return now.all().stream()
                .filter(agency -> then.find(agency.member().code())
                        .filter(was -> change.test(
                                SharingPolicy.notice(alert.sharing(), was, then),
                                SharingPolicy.notice(alert.sharing(), agency.member(), now)))
                        .isPresent())
                .toList();
    }
}
