package siaga.alerts.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertAccess.Readable;
import siaga.alerts.audit.AuditTrail;
import siaga.contracts.vocabulary.AcknowledgementState;
import siaga.kit.caller.Caller;
import siaga.kit.outbox.Outbox;

/** What other features need of an alert in order to answer it. */
@ApplicationScoped
public class FlaggedAlerts {

    private final AlertAccess access;
    private final AlertEvents events;
    private final Outbox outbox;
    private final AuditTrail audit;

    FlaggedAlerts(AlertAccess access, AlertEvents events, Outbox outbox, AuditTrail audit) {
        this.access = access;
        this.events = events;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** The alert, for whoever may see it; 404 otherwise. */
    @Transactional
    public FlaggedAlert toRead(Caller caller, String id) {
        return flagged(access.toRead(id, caller));
    }

    /** The alert held against every other act, in the caller's transaction; 409 unless it is distributed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public FlaggedAlert toAnswer(Caller caller, String id) {
        Readable read = access.toChange(id, caller);
        Act.ACKNOWLEDGE.requirePossibleIn(read.alert().status);
        return flagged(read);
    }

    /** One event and one audit row for an agency's new sub-state, in the transaction that stores it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void acknowledged(
            Caller caller, FlaggedAlert alert, AcknowledgementState state, @Nullable String note, Instant at) {
        Readable read = access.toChange(alert.id().toString(), caller);
        outbox.addAll(List.of(events.acknowledged(read.alert(), read.content(), state, caller, at)));
        audit.add(
                alert.id(),
                Act.ACKNOWLEDGE.word(),
                caller,
                at,
                read.alert().version,
                note,
                "{\"state\":\"" + state + "\"}");
    }

    private static FlaggedAlert flagged(Readable read) {
        return new FlaggedAlert(
                read.alert().id, read.alert().origin, read.alert().shared(read.content()), read.directory());
    }
}
