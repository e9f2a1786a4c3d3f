package siaga.agencies.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import siaga.agencies.agency.Directory;
import siaga.agencies.agency.DirectorySnapshot;
import siaga.agencies.agency.Listed;
import siaga.agencies.alert.SharedAlerts;
import siaga.agencies.inbox.Heard;
import siaga.agencies.inbox.Inboxes;
import siaga.agencies.inbox.NewEntry;
import siaga.agencies.tombstone.Receipts;
import siaga.contracts.event.AlertEvent;
import siaga.contracts.event.AlertEventType;
import siaga.contracts.event.Matter;
import siaga.contracts.sharing.Access;
import siaga.contracts.sharing.Notice;
import siaga.contracts.sharing.Reader;
import siaga.contracts.sharing.SharedAlert;
import siaga.contracts.sharing.SharedAnnex;
import siaga.contracts.sharing.SharingPolicy;

/** Tells every agency that may know of an act on an alert, in the running transaction. */
@ApplicationScoped
class FanOut {

    private final Directory directory;
    private final Inboxes inboxes;
    private final SharedAlerts alerts;
    private final Receipts receipts;
    private final News news;

    FanOut(Directory directory, Inboxes inboxes, SharedAlerts alerts, Receipts receipts, News news) {
        this.directory = directory;
        this.inboxes = inboxes;
        this.alerts = alerts;
        this.receipts = receipts;
        this.news = news;
    }

    /**
     * Appends one entry to the inbox of each agency that the sharing policy lets know, and a tombstone to that of each
     * agency that could know the alert until this act and cannot any more.
     */
    void distribute(AlertEvent event) {
        // Before the directory is looked at: a change of it that takes alerts away waits, or has been seen.
        inboxes.hold();
        DirectorySnapshot members = directory.current();
        Optional<SharedAlert> before =
                event.sharing().status().afterDistribution() ? alerts.replace(event) : Optional.empty();
        List<Listed> told = members.all().stream()
                .filter(agency -> concerns(event, agency))
                .filter(agency -> notice(event, agency, members) != Notice.NONE)
                .toList();
        // Nobody has heard of it before its distribution.
        Map<String, Heard> heard = event.type() == AlertEventType.DISTRIBUTED || told.isEmpty()
                ? Map.of()
                : inboxes.heardOf(
                        News.about(event.alertId()),
                        told.stream().map(FanOut::code).toList());
        List<NewEntry> entries = new ArrayList<>(told.size());
        before.ifPresent(shared -> members.all().stream()
                .map(Listed::member)
                .filter(agency -> Tombstones.loses(shared, agency, members, event.sharing(), agency, members))
                .map(agency -> Tombstones.entry(
                        event.id(), event.alertId(), event.reference(), event.time(), shared, agency, members))
                .forEach(entries::add));
        for (Listed agency : told) {
            entries.add(news.entry(event, agency, members, notice(event, agency, members), heard.get(code(agency))));
        }
        askForReceipts(event, entries, inboxes.append(entries));
    }

    /** Before distribution nobody is told of anything but a deadline, and of that only who reads the alert anyway. */
    private static Notice notice(AlertEvent event, Listed agency, DirectorySnapshot members) {
        if (event.sharing().status().afterDistribution()) {
            SharedAnnex annex = event.beside().map(Matter::sharing).orElse(null);
            return SharingPolicy.notice(event.sharing(), annex, agency.member(), members);
        }
        Reader reader = Reader.agencyAtLarge(code(agency));
        boolean reads = SharingPolicy.access(event.sharing(), reader, members) == Access.FULL;
        return event.type().ofDeadline() && reads ? Notice.FULL : Notice.NONE;
    }

    private void askForReceipts(AlertEvent event, List<NewEntry> entries, List<Long> numbers) {
        for (int i = 0; i < entries.size(); i++) {
            NewEntry entry = entries.get(i);
            if (Boolean.TRUE.equals(entry.data().receiptAsked())) {
                receipts.ask(entry.agency(), numbers.get(i), event.alertId(), event.time());
            }
        }
    }

    /** How far a flagged agency has come is for the origin, which waits for it. */
    private static boolean concerns(AlertEvent event, Listed agency) {
        if (event.beside().isPresent()) {
            return event.beside().get().concerns(code(agency));
        }
        return event.type() != AlertEventType.ACKNOWLEDGED
                || code(agency).equals(event.sharing().origin());
    }

    private static String code(Listed agency) {
        return agency.member().code();
    }
}
