package siaga.alerts.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertAccess.Readable;
import siaga.alerts.ledger.RecordedRead;
import siaga.alerts.ledger.RecordedReads;
import siaga.contracts.vocabulary.Role;
import siaga.kit.caller.Caller;
import siaga.kit.page.Page;
import siaga.kit.page.PageLimit;
import siaga.kit.problem.Problem;

/** Tells who has read an alert: all of it to its origin, and to any other auditor what the own agency has read. */
@ApplicationScoped
class AlertReads {

    private final AlertAccess access;
    private final RecordedReads reads;

    AlertReads(AlertAccess access, RecordedReads reads) {
        this.access = access;
        this.reads = reads;
    }

    @Transactional
    Page<RecordedRead> page(
            Caller caller, String id, RecordedReads.Filter filter, @Nullable Integer limit, @Nullable String after) {
        Readable read = access.toRead(id, caller);
        boolean all = read.ofOrigin(caller);
        if (all) {
            caller.require(Role.CONTACT_POINT, Role.AUDITOR);
        } else if (!caller.has(Role.AUDITOR)) {
            throw Problem.forbidden("Who has read this is for the notifying agency, " + read.alert().origin
                    + ", and for auditors, who see what their own agency has read.");
        }
        int size = PageLimit.of(limit, PageLimit.MOST, PageLimit.DEFAULT);
        return reads.of(read.alert().id, all ? null : caller.agency(), filter, size, after);
    }
}
