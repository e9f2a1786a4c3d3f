package siaga.agencies.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import siaga.contracts.event.InboxData;
import siaga.contracts.sharing.Notice;
import siaga.contracts.sharing.SharedAlert;
import siaga.contracts.sharing.SharingPolicy;
import siaga.contracts.vocabulary.FlagAttention;

/** Tells every agency that may know of an act on an alert, in the running transaction. */
@ApplicationScoped
class FanOut {

    /** They end an alert: whoever has not heard of it before is not told as if it were new. */
    private static final Set<AlertEventType> ENDINGS =
            EnumSet.of(AlertEventType.WITHDRAWN, AlertEventType.SUPERSEDED, AlertEventType.CLOSED);

    private final Directory directory;
    private final Inboxes inboxes;
    private final SharedAlerts alerts;
    private final Receipts receipts;
    private final AcknowledgeClock clock;

    FanOut(Directory directory, Inboxes inboxes, SharedAlerts alerts, Receipts receipts, AcknowledgeClock clock) {
        this.directory = directory;
        this.inboxes = inboxes;
        this.alerts = alerts;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * Appends one entry to the inbox of each agency that the sharing policy lets know, and a tombstone to that of each
     * agency that could know the alert until this act and cannot any more.
     */
    void distribute(AlertEvent event) {
        // Before the directory is looked at: a change of it that takes alerts away waits, or has been seen.
        inboxes.hold();
        DirectorySnapshot members = directory.current();
        Optional<SharedAlert> before = alerts.replace(event);
        List<Listed> told = members.all().stream()
                .filter(agency -> concerns(event, agency))
                .filter(agency -> notice(event.sharing(), agency, members) != Notice.NONE)
                .toList();
        // Nobody has heard of it before its distribution.
        Map<String, Heard> heard = event.type() == AlertEventType.DISTRIBUTED || told.isEmpty()
                ? Map.of()
                : inboxes.heardOf(about(event), told.stream().map(FanOut::code).toList());
        List<NewEntry> entries = new ArrayList<>(told.size());
        before.ifPresent(shared -> members.all().stream()
                .map(Listed::member)
                .filter(agency -> Tombstones.loses(shared, agency, members, event.sharing(), agency, members))
                .map(agency -> Tombstones.entry(
                        event.id(), event.alertId(), event.reference(), event.time(), shared, agency, members))
                .forEach(entries::add));
        for (Listed agency : told) {
            entries.add(entry(event, agency, members, heard.get(code(agency))));
        }
        askForReceipts(event, entries, inboxes.append(entries));
    }

    private static Notice notice(SharedAlert alert, Listed agency, DirectorySnapshot members) {
        return SharingPolicy.notice(alert, agency.member(), members);
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
        return event.type() != AlertEventType.ACKNOWLEDGED
                || code(agency).equals(event.sharing().origin());
    }

    private NewEntry entry(AlertEvent event, Listed agency, DirectorySnapshot members, @Nullable Heard heard) {
        boolean openly = notice(event.sharing(), agency, members) == Notice.FULL;
        return new NewEntry(
                code(agency),
                event.id(),
                type(event, openly, heard).cloudEventType(),
                about(event),
                openly ? about(event) : null,
                event.time(),
                event.sharing().tlp(),
                openly ? data(event, agency, members, heard) : InboxData.RESTRICTED);
    }

    /** To whoever gains access by it, an amendment is the distribution. */
    private static AlertEventType type(AlertEvent event, boolean openly, @Nullable Heard heard) {
        boolean news = heard == null || (openly && !heard.openly());
        boolean asItIs = event.type() == AlertEventType.ACKNOWLEDGED || ENDINGS.contains(event.type());
        return news && !asItIs ? AlertEventType.DISTRIBUTED : event.type();
    }

    private InboxData data(AlertEvent event, Listed agency, DirectorySnapshot members, @Nullable Heard heard) {
        FlagAttention flag =
                SharingPolicy.flag(event.sharing(), agency.member(), members).orElse(null);
        boolean acknowledgement = event.type() == AlertEventType.ACKNOWLEDGED;
        return new InboxData(
                event.reference(),
                event.version(),
                event.alertType(),
                event.network(),
                event.riskDecision(),
                flag,
                flag == null || ENDINGS.contains(event.type()) ? null : acknowledgeBy(event, agency, heard),
                "/v1/alerts/" + event.alertId(),
                acknowledgement ? event.actor() : null,
                null,
                event.acknowledgement(),
                asksForReceipt(event, agency) ? true : null);
    }

    /** What was withdrawn is to be erased by everybody but its author. */
    private static boolean asksForReceipt(AlertEvent event, Listed agency) {
        return event.type() == AlertEventType.WITHDRAWN
                && !code(agency).equals(event.sharing().origin());
    }

    /** A later act may bring the time forward, as a graver risk does, but never puts it off. */
    private Instant acknowledgeBy(AlertEvent event, Listed agency, @Nullable Heard heard) {
        Instant due = clock.due(event, agency.calendar());
        Instant asked = heard == null ? null : heard.acknowledgeBy();
        return asked != null && asked.isBefore(due) ? asked : due;
    }

    private static String about(AlertEvent event) {
        return "alerts/" + event.alertId();
    }

    private static String code(Listed agency) {
        return agency.member().code();
    }
}
