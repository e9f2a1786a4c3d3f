package siaga.alerts.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import siaga.alerts.alert.AlertFile;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.Role;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;

/** Who may do what with the documents of an alert that the caller may see. */
@ApplicationScoped
class AttachmentAccess {

    private static final Role[] WRITERS = {Role.OFFICER, Role.VALIDATOR, Role.CONTACT_POINT};

    private final Attachments attachments;

    AttachmentAccess(Attachments attachments) {
        this.attachments = attachments;
    }

    /** One that the caller may know of; 404 otherwise. */
    Attachment known(AlertFile file, String id, Caller caller) {
        return attachments
                .find(file.id(), uuid(id))
                .filter(attachment -> file.mayRead(attachment.sharing(), caller))
                .orElseThrow(Problem::notFound);
    }

    /** Before distribution for writers of the origin, afterwards for writers of every reader; otherwise 403. */
    void requireWriter(AlertFile file, Caller caller) {
        if (file.status().afterDistribution()) {
            caller.require(WRITERS);
        } else {
            file.requireOrigin(caller, WRITERS);
        }
    }

    /** 409 naming the state when the alert has ended. */
    void requireOpen(AlertFile file) {
        boolean ended = file.status().afterDistribution() && file.status() != AlertStatus.DISTRIBUTED;
        if (ended || file.status() == AlertStatus.DISCARDED) {
            throw wrongState("Its attachments do not change any more: the alert is " + file.status() + ".");
        }
    }

    /** For the agency that it comes from, and the contact point of the origin; otherwise 403. */
    void requireKeeper(AlertFile file, Attachment attachment, Caller caller) {
        if (attachment.ofAuthor(caller)) {
            caller.require(WRITERS);
        } else if (file.ofOrigin(caller.agency())) {
            caller.require(Role.CONTACT_POINT);
        } else {
            throw Problem.forbidden(
                    "This belongs to " + attachment.author() + " and the notifying agency, " + file.origin() + ".");
        }
    }

    static Problem wrongState(String detail) {
        return new Problem(ProblemType.WRONG_STATE, detail);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }
}
