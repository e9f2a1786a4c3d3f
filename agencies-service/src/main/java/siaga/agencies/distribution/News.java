package siaga.agencies.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.agencies.agency.DirectorySnapshot;
import siaga.agencies.agency.Listed;
import siaga.agencies.alert.SharedAlerts.Known;
import siaga.agencies.inbox.Heard;
import siaga.agencies.inbox.NewEntry;
import siaga.contracts.event.AlertEvent;
import siaga.contracts.event.AlertEventType;
import siaga.contracts.event.Ask;
import siaga.contracts.event.InboxData;
import siaga.contracts.event.Matter;
import siaga.contracts.sharing.Notice;
import siaga.contracts.sharing.SharedAnnex;
import siaga.contracts.sharing.SharingPolicy;
import siaga.contracts.vocabulary.Asked;
import siaga.contracts.vocabulary.FlagAttention;
import siaga.contracts.vocabulary.Tlp;

/** Writes what one agency is told of an act: what happened, and what is asked of that agency by when. */
@ApplicationScoped
class News {

    /** They end an alert: whoever has not heard of it before is not told as if it were new. */
    private static final Set<AlertEventType> ENDINGS =
            EnumSet.of(AlertEventType.WITHDRAWN, AlertEventType.SUPERSEDED, AlertEventType.CLOSED);

    /** What the entries of an alert are about. */
    static String about(UUID alert) {
        return "alerts/" + alert;
    }

    private static String about(AlertEvent event) {
        return about(event.alertId());
    }

    /**
     * The entry.
     *
     * @param notice how much it may say
     * @param heard what the agency has been told of the alert so far; null for nothing
     */
    NewEntry entry(AlertEvent event, Listed agency, DirectorySnapshot members, Notice notice, @Nullable Heard heard) {
        boolean openly = notice == Notice.FULL;
        return new NewEntry(
                code(agency),
                event.id(),
                type(event, openly, heard).cloudEventType(),
                about(event),
                openly ? about(event) : null,
                event.time(),
                label(event),
                openly ? data(event, agency, members, heard) : InboxData.RESTRICTED);
    }

    /**
     * The entry for an agency that gains an alert without an act on the alert.
     *
     * @param event identifies what let it in, the same for every agency
     */
    NewEntry ofGained(Known alert, UUID event, Instant at, Listed agency, DirectorySnapshot members) {
        boolean openly = SharingPolicy.notice(alert.sharing(), agency.member(), members) == Notice.FULL;
        InboxData data = new InboxData(
                alert.reference(),
                alert.version(),
                alert.alertType(),
                alert.network(),
                alert.riskDecision(),
                SharingPolicy.flag(alert.sharing(), agency.member(), members).orElse(null),
                null,
                "/v1/" + about(alert.id()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new NewEntry(
                code(agency),
                event,
                AlertEventType.DISTRIBUTED.cloudEventType(),
                about(alert.id()),
                openly ? about(alert.id()) : null,
                at,
                alert.sharing().tlp(),
                openly ? data : InboxData.RESTRICTED);
    }

    /** To whoever gains access by it, an amendment is the distribution. */
    private static AlertEventType type(AlertEvent event, boolean openly, @Nullable Heard heard) {
        boolean news = heard == null || (openly && !heard.openly());
        boolean asItIs = event.type() == AlertEventType.ACKNOWLEDGED
                || event.beside().isPresent()
                || ENDINGS.contains(event.type());
        return news && !asItIs ? AlertEventType.DISTRIBUTED : event.type();
    }

    private static Tlp label(AlertEvent event) {
        SharedAnnex annex = event.beside().map(Matter::sharing).orElse(null);
        return annex == null ? event.sharing().tlp() : annex.shownLabel(event.sharing());
    }

    private static InboxData data(AlertEvent event, Listed agency, DirectorySnapshot members, @Nullable Heard heard) {
        if (event.beside().isPresent()) {
            return about(event, event.beside().get(), agency);
        }
        Optional<Matter> ownProposal =
                Optional.ofNullable(event.matter()).filter(matter -> matter.concerns(code(agency)));
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
                ENDINGS.contains(event.type()) ? null : acknowledgeBy(event, agency, heard),
                "/v1/alerts/" + event.alertId(),
                acknowledgement ? event.actor() : null,
                null,
                event.acknowledgement(),
                asksForReceipt(event, agency) ? true : null,
                ownProposal.map(Matter::kind).orElse(null),
                ownProposal.map(Matter::state).orElse(null),
                null,
                null);
    }

    /** What the entry is about is not the alert itself: it leads there, and says what is asked of this agency. */
    private static InboxData about(AlertEvent event, Matter matter, Listed agency) {
        Optional<Ask> ask = event.askOf(code(agency));
        return new InboxData(
                event.reference(),
                event.version(),
                event.alertType(),
                event.network(),
                event.riskDecision(),
                null,
                null,
                matter.href(),
                event.actor(),
                null,
                null,
                null,
                matter.kind(),
                matter.state(),
                ask.map(Ask::what).orElse(null),
                ask.map(Ask::by).orElse(null));
    }

    /** What was withdrawn is to be erased by everybody but its author. */
    private static boolean asksForReceipt(AlertEvent event, Listed agency) {
        return event.type() == AlertEventType.WITHDRAWN
                && !code(agency).equals(event.sharing().origin());
    }

    /** A later act may bring the time forward, as a graver risk does, but never puts it off. */
    private static @Nullable Instant acknowledgeBy(AlertEvent event, Listed agency, @Nullable Heard heard) {
        Instant due = event.askOf(code(agency))
                .filter(ask -> ask.what() == Asked.ACKNOWLEDGE)
                .map(Ask::by)
                .orElse(null);
        Instant asked = heard == null ? null : heard.acknowledgeBy();
        return due != null && asked != null && asked.isBefore(due) ? asked : due;
    }

    private static String code(Listed agency) {
        return agency.member().code();
    }
}
