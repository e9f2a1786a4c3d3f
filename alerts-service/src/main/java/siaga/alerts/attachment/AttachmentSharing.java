package siaga.alerts.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertFile;
import siaga.alerts.alert.AlertFiles;
import siaga.contracts.event.AlertEventType;
import siaga.contracts.problem.Violation;
import siaga.contracts.sharing.Audience;
import siaga.contracts.sharing.Member;
import siaga.contracts.sharing.SharedAnnex;
import siaga.contracts.sharing.SharingPolicy;
import siaga.contracts.vocabulary.Role;
import siaga.contracts.vocabulary.Tlp;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;
import siaga.kit.text.Remark;

/** Shares a document with fewer or, by its alert's origin, with more (domain.md, Sharing 5). */
@ApplicationScoped
class AttachmentSharing {

    private final AlertFiles alerts;
    private final Attachments attachments;
    private final AttachmentAccess access;
    private final Clock clock;

    AttachmentSharing(AlertFiles alerts, Attachments attachments, AttachmentAccess access, Clock clock) {
        this.alerts = alerts;
        this.attachments = attachments;
        this.access = access;
        this.clock = clock;
    }

    /** What the audit trail keeps of it. */
    record Change(
            String id,
            @Nullable Tlp tlpBefore,
            @Nullable Audience audienceBefore,
            @Nullable Tlp tlp,
            @Nullable Audience audience,
            boolean loosened) {}

    /**
     * Shares it so from now on. Whoever is let in by it is told of the document as of a new one.
     *
     * @param tlp null leaves the label
     * @param audience null leaves the audience
     */
    @Transactional
    AttachmentView.Tagged share(
            Caller caller,
            String id,
            String attachment,
            @Nullable Tlp tlp,
            @Nullable Audience audience,
            @Nullable String reason) {
        AlertFile file = alerts.toChange(caller, id);
        Attachment before = access.known(file, attachment, caller);
        access.requireKeeper(file, before, caller);
        access.requireOpen(file);
        AttachmentKeeping.requireHandedOut(before);
        String why = Remark.optional(reason, "/reason");
        SharedAnnex now = before.sharing();
        SharedAnnex then = new SharedAnnex(
                now.author(),
                now.creator(),
                tlp == null ? now.tlp() : tlp,
                audience == null ? now.audience() : audience);
        requireSound(file, then);
        boolean loosens = SharingPolicy.loosens(file.shared(), now, then);
        if (loosens) {
            file.requireOrigin(caller, Role.CONTACT_POINT);
        } else if (!SharingPolicy.loosens(file.shared(), then, now)) {
            throw AttachmentKeeping.refused("", "not-narrower", "This changes nothing for anybody.");
        }
        Attachment after = before.sharedAs(then);
        attachments.update(after);
        record(caller, file, before, after, loosens, why);
        return AttachmentView.tagged(after, file, caller);
    }

    private static void requireSound(AlertFile file, SharedAnnex then) {
        AttachmentKeeping.requireWithin(file, then, "/tlp");
        List<Violation> violations = new ArrayList<>(AnnexRules.violations(
                AttachmentKeeping.labelToCheck(file, then), then.audience(), file.directory(), "/audience/"));
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private void record(
            Caller caller,
            AlertFile file,
            Attachment before,
            Attachment after,
            boolean loosened,
            @Nullable String why) {
        Instant at = clock.instant();
        Set<String> letIn = letIn(file, before, after);
        if (letIn.isEmpty()) {
            Change change = new Change(
                    after.id().toString(),
                    before.sharing().tlp(),
                    before.sharing().audience(),
                    after.sharing().tlp(),
                    after.sharing().audience(),
                    loosened);
            alerts.note(caller, file, "attachment.share", change, why, at);
        } else {
            alerts.tell(
                    caller,
                    file,
                    "attachment.loosen",
                    AlertEventType.ATTACHMENT_ADDED,
                    AttachmentKeeping.matter(after, file, letIn),
                    List.of(),
                    why,
                    at);
        }
    }

    /** The agencies that may know of it now and could not before. */
    private static Set<String> letIn(AlertFile file, Attachment before, Attachment after) {
        return file.directory().all().stream()
                .map(Member::code)
                .filter(agency -> after.openTo(agency, file))
                .filter(agency -> file.mayHearOf(after.sharing(), agency))
                .filter(agency -> !file.mayHearOf(before.sharing(), agency))
                .collect(Collectors.toSet());
    }
}
