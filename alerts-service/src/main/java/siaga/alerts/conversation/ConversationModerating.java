package siaga.alerts.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertFile;
import siaga.alerts.alert.AlertFiles;
import siaga.alerts.alert.Occasion;
import siaga.alerts.annex.Blocks;
import siaga.alerts.annex.StoredJson;
import siaga.alerts.annex.Tagged;
import siaga.alerts.content.Distribution;
import siaga.alerts.rules.BlockRules;
import siaga.contracts.event.AlertEventType;
import siaga.contracts.event.Matter;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;
import siaga.contracts.sharing.Flag;
import siaga.contracts.sharing.Member;
import siaga.contracts.vocabulary.FlagAttention;
import siaga.contracts.vocabulary.Role;
import siaga.contracts.vocabulary.Tlp;
import siaga.kit.caller.Caller;
import siaga.kit.etag.ETags;
import siaga.kit.problem.Problem;

/** What the moderator does: lets agencies take part, and hands the moderation over. */
@ApplicationScoped
class ConversationModerating {

    private final Blocks blocks;
    private final AlertFiles alerts;
    private final ConversationAccess access;
    private final Conversations conversations;
    private final ConversationReading reading;
    private final StoredJson json;
    private final Clock clock;

    ConversationModerating(
            Blocks blocks,
            AlertFiles alerts,
            ConversationAccess access,
            Conversations conversations,
            ConversationReading reading,
            StoredJson json,
            Clock clock) {
        this.blocks = blocks;
        this.alerts = alerts;
        this.access = access;
        this.conversations = conversations;
        this.reading = reading;
        this.json = json;
        this.clock = clock;
    }

    /** Flags the agency on the alert, by an amendment; whoever could not read the alert can from now on. */
    @Transactional
    Tagged<ConversationView> admit(Caller caller, String id, NewParticipant newcomer) {
        Room room = access.toWrite(caller, id);
        requireModerator(caller, room);
        AlertFile alert = room.alert();
        Flag flag = flag(alert, newcomer);
        requireNotThereYet(room, flag);
        if (!alert.mayRead(flag.agency()) && !alert.ofOrigin(caller.agency())) {
            throw Problem.forbidden(
                    "Only the notifying agency, " + alert.origin() + ", lets somebody in who cannot read the alert.");
        }
        var patch = json.tree(Map.of("distribution", Map.of("flags", with(alert, flag))));
        List<Violation> misfits = alerts.misfits(alert, patch);
        if (!misfits.isEmpty()) {
            throw new Problem(
                    ProblemType.INVALID,
                    "The alert as it is takes no other flag; it has to be amended first.",
                    misfits);
        }
        AlertFile amended =
                alerts.amend(caller, alert, patch, new Occasion("conversation.participant", newcomer, null, null));
        return reading.view(access.room(amended));
    }

    /** By the moderator, or by the origin, which can take it back. */
    @Transactional
    Tagged<ConversationView> handOver(Caller caller, String id, @Nullable String ifMatch, @Nullable String to) {
        Room room = access.toWrite(caller, id);
        requireModerator(caller, room);
        ETags.requireMatch(ifMatch, reading.view(room).etag());
        BlockRules rules = blocks.rules(room.alert());
        boolean takesPart = room.participants().stream()
                .anyMatch(participant -> participant.agency().equals(to));
        rules.when(!takesPart, "/moderator", "not-a-participant", "Only an agency that takes part moderates.");
        rules.requireNone();
        if (!room.moderator().equals(to)) {
            conversations.handOver(room.alert().id(), to);
            alerts.tell(
                    caller,
                    room.alert(),
                    "conversation.hand-over",
                    AlertEventType.MESSAGE_ADDED,
                    new Matter(
                            room.alert().id(),
                            "MODERATOR",
                            to,
                            Room.href(room.alert()),
                            null,
                            room.others(caller.agency())),
                    List.of(),
                    null,
                    clock.instant());
        }
        return reading.view(access.room(room.alert()));
    }

    private static void requireModerator(Caller caller, Room room) {
        if (!room.moderator().equals(caller.agency()) && !room.alert().ofOrigin(caller.agency())) {
            throw Problem.forbidden("This is for the moderator, " + room.moderator() + ".");
        }
        caller.require(Role.CONTACT_POINT);
    }

    private Flag flag(AlertFile alert, NewParticipant newcomer) {
        BlockRules rules = blocks.rules(alert);
        String agency = newcomer.agency();
        boolean member = agency != null
                && alert.directory().find(agency).filter(Member::active).isPresent();
        rules.when(!member, "/agency", "unknown-agency", "There is no active member `" + agency + "`.");
        rules.when(newcomer.attention() == null, "/attention", "required", "Say what the alert is to ask of it.");
        rules.when(newcomer.reason() == null, "/reason", "required", "Say why it is flagged.");
        rules.when(
                alert.shared().tlp() == Tlp.RED,
                "/agency",
                "named-persons",
                "TLP:RED is read by named persons; the notifying agency names them in an amendment.");
        rules.when(
                member && alert.shared().audience().exclude().contains(agency),
                "/agency",
                "excluded",
                "The alert excludes it by name.");
        rules.requireNone();
        return new Flag(agency, null, newcomer.attention(), newcomer.reason());
    }

    private static void requireNotThereYet(Room room, Flag flag) {
        boolean notifying = room.alert().origin().equals(flag.agency());
        FlagAttention asked = room.alert().flag(flag.agency()).orElse(null);
        if (notifying || (asked != null && asked.compareTo(flag.attention()) >= 0)) {
            throw new Problem(ProblemType.ALREADY_EXISTS, flag.agency() + " takes part already.");
        }
    }

    private static List<Flag> with(AlertFile alert, Flag flag) {
        Distribution distribution = alert.content().distribution();
        List<Flag> flags = new ArrayList<>(distribution == null ? List.of() : distribution.flags());
        flags.removeIf(other -> flag.agency().equals(other.agency()));
        flags.add(flag);
        return flags;
    }
}
