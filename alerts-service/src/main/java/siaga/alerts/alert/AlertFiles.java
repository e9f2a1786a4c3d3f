package siaga.alerts.alert;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertAccess.Readable;
import siaga.contracts.event.AlertEventType;
import siaga.contracts.event.Ask;
import siaga.contracts.event.Matter;
import siaga.contracts.problem.Violation;
import siaga.contracts.vocabulary.AcknowledgementState;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;

/** Opens alerts to the features that keep what belongs to them, and tells of what was done there. */
@ApplicationScoped
public class AlertFiles {

    private static final Caller SIAGA = new Caller("SIAGA", Set.of(), "siaga", null);

    private final AlertAccess access;
    private final AlertDrafting drafting;
    private final AlertEvents events;
    private final ActRecord record;
    private final AlertClocks clocks;

    AlertFiles(AlertAccess access, AlertDrafting drafting, AlertEvents events, ActRecord record, AlertClocks clocks) {
        this.access = access;
        this.drafting = drafting;
        this.events = events;
        this.record = record;
        this.clocks = clocks;
    }

    /** The alert, for whoever may see it; 404 otherwise. */
    @Transactional
    public AlertFile toRead(Caller caller, String id) {
        return new AlertFile(access.toRead(id, caller));
    }

    /** The same; 404 also for what was withdrawn, except for its origin: its content is hidden, and what belongs to it. */
    @Transactional
    public AlertFile toReadWhole(Caller caller, String id) {
        Readable read = access.toRead(id, caller);
        if (read.alert().status == AlertStatus.WITHDRAWN && !read.ofOrigin(caller)) {
            throw Problem.notFound();
        }
        return new AlertFile(read);
    }

    /** The same for lists over many alerts: empty where reading one of them would be 404. */
    @Transactional
    public Optional<AlertFile> ifReadWhole(Caller caller, UUID id) {
        return access.ifReadable(id, caller)
                .filter(read -> read.alert().status != AlertStatus.WITHDRAWN || read.ofOrigin(caller))
                .map(AlertFile::new);
    }

    /** The alert held against every other act, in the caller's transaction, in whatever state it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public AlertFile toChange(Caller caller, String id) {
        return new AlertFile(access.toChange(id, caller));
    }

    /** The same; 409 naming the state unless the alert is distributed and still worked on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public AlertFile toAnswer(Caller caller, String id) {
        Readable read = access.toChange(id, caller);
        Act.ANSWER.requirePossibleIn(read.alert().status);
        return new AlertFile(read);
    }

    /** The alert held against every act, for a reminder that Siaga itself sends, in whatever state it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public AlertFile toRemind(UUID id) {
        return new AlertFile(access.held(id));
    }

    /**
     * Reminds an agency of a clock: one event and one audit row, before distribution too, in the transaction that marks the
     * reminder as sent. Nobody acts here: the audit row names Siaga itself.
     *
     * @param ask what the agency must do, and until when it must or should have
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remind(AlertFile file, AlertEventType type, Matter matter, Ask ask, Instant at) {
        Readable read = file.readable();
        String act = type == AlertEventType.DEADLINE_WARNING ? "deadline.warning" : "deadline.breached";
        record.told(
                act, SIAGA, read, at, null, matter, events.about(type, read, matter, List.of(ask), ask.agency(), at));
    }

    /** One event and one audit row for an agency's new sub-state, in the transaction that stores it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void acknowledged(
            Caller caller, AlertFile file, AcknowledgementState state, @Nullable String note, Instant at) {
        Readable read = file.readable();
        clocks.acknowledged(file, caller.agency(), state, at);
        record.told(
                Act.ACKNOWLEDGE.word(),
                caller,
                read,
                at,
                note,
                Map.of("state", state),
                events.acknowledged(read.alert(), read.content(), state, caller, at));
    }

    /**
     * Tells of something that was done beside the alert: one event and one audit row, in the transaction that stores it.
     * Before distribution nobody outside hears of it: then it is only noted.
     *
     * @param act its name in the audit trail, such as {@code follow-up.propose}
     * @param asks what is asked of whom
     * @param reason what its author says of it; null for nothing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(
            Caller caller,
            AlertFile file,
            String act,
            AlertEventType type,
            Matter matter,
            List<Ask> asks,
            @Nullable String reason,
            Instant at) {
        Readable read = file.readable();
        clocks.told(file, caller.agency(), type, matter, at);
        if (read.alert().status.afterDistribution()) {
            record.told(
                    act, caller, read, at, reason, matter, events.about(type, read, matter, asks, caller.agency(), at));
        } else {
            record.quietly(act, caller, read, at, reason, matter);
        }
    }

    /** Notes something that was done beside the alert and is nobody else's concern, in the transaction that stores it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(
            Caller caller, AlertFile file, String act, @Nullable Object details, @Nullable String reason, Instant at) {
        record.quietly(act, caller, file.readable(), at, reason, details);
    }

    /**
     * Amends the distributed alert as if its origin's contact point had sent the merge patch, with the same checks, one
     * event and one audit row. Whether the caller may is decided by the feature that has the occasion.
     *
     * @return the alert as it is now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public AlertFile amend(Caller caller, AlertFile file, JsonNode patch, Occasion occasion) {
        return new AlertFile(drafting.amend(caller, file.readable(), patch, occasion));
    }

    /** What would be refused of that merge patch as an amendment, with pointers into the alert; empty when nothing. */
    public List<Violation> misfits(AlertFile file, JsonNode patch) {
        return drafting.misfits(file.readable(), patch);
    }
}
