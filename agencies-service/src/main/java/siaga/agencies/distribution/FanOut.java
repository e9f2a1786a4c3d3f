package siaga.agencies.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import siaga.agencies.agency.Directory;
import siaga.agencies.agency.DirectorySnapshot;
import siaga.agencies.agency.Listed;
import siaga.agencies.inbox.Heard;
import siaga.agencies.inbox.Inboxes;
import siaga.agencies.inbox.NewEntry;
import siaga.contracts.event.AlertEvent;
import siaga.contracts.event.AlertEventType;
import siaga.contracts.event.InboxData;
import siaga.contracts.sharing.Notice;
import siaga.contracts.sharing.SharingPolicy;
import siaga.contracts.vocabulary.FlagAttention;

/** Tells every agency that may know of an act on an alert, in the running transaction. */
@ApplicationScoped
class FanOut {

    private final Directory directory;
    private final Inboxes inboxes;
    private final AcknowledgeClock clock;

    FanOut(Directory directory, Inboxes inboxes, AcknowledgeClock clock) {
        this.directory = directory;
        this.inboxes = inboxes;
        this.clock = clock;
    }

    /** Appends one entry to the inbox of each agency that the sharing policy lets know. */
    void distribute(AlertEvent event) {
        DirectorySnapshot members = directory.current();
        List<Listed> told = members.all().stream()
                .filter(agency -> concerns(event, agency))
                .filter(agency -> SharingPolicy.notice(event.sharing(), agency.member(), members) != Notice.NONE)
                .toList();
        if (told.isEmpty()) {
            return;
        }
        // Nobody has heard of it before its distribution.
        Map<String, Heard> heard = event.type() == AlertEventType.DISTRIBUTED
                ? Map.of()
                : inboxes.heardOf(about(event), told.stream().map(FanOut::code).toList());
        List<NewEntry> entries = new ArrayList<>(told.size());
        for (Listed agency : told) {
            entries.add(entry(event, agency, members, heard.get(code(agency))));
        }
        inboxes.append(entries);
    }

    /** How far a flagged agency has come is for the origin, which waits for it. */
    private static boolean concerns(AlertEvent event, Listed agency) {
        return event.type() != AlertEventType.ACKNOWLEDGED
                || code(agency).equals(event.sharing().origin());
    }

    private NewEntry entry(AlertEvent event, Listed agency, DirectorySnapshot members, @Nullable Heard heard) {
        boolean openly = SharingPolicy.notice(event.sharing(), agency.member(), members) == Notice.FULL;
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
        return news && event.type() != AlertEventType.ACKNOWLEDGED ? AlertEventType.DISTRIBUTED : event.type();
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
                flag == null ? null : acknowledgeBy(event, agency, heard),
                "/v1/alerts/" + event.alertId(),
                acknowledgement ? event.actor() : null,
                null,
                event.acknowledgement());
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
