package siaga.alerts.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertAccess.Readable;
import siaga.alerts.content.CompartmentMark;
import siaga.contracts.sharing.Member;
import siaga.contracts.sharing.Notice;
import siaga.contracts.sharing.SharedAlert;
import siaga.contracts.sharing.SharingPolicy;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.FlagAttention;
import siaga.contracts.vocabulary.Role;
import siaga.contracts.vocabulary.Tlp;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;

/** Says who sees how much of an alert once it is distributed, by the functions that decide it then. */
@ApplicationScoped
class DistributionPreview {

    private final AlertAccess access;
    private final Redaction redaction;

    DistributionPreview(AlertAccess access, Redaction redaction) {
        this.access = access;
        this.redaction = redaction;
    }

    /**
     * Who will see it.
     *
     * @param openToAll whether everybody sees the public field set, TLP:CLEAR
     * @param persons for TLP:RED those named, {@code username@AGENCY}; nobody else of their agencies sees it
     * @param agencies every agency that gets an inbox entry
     */
    @Schema(name = "DistributionPreview")
    record Preview(Tlp tlp, boolean openToAll, List<String> persons, List<Line> agencies) {}

    /**
     * One agency.
     *
     * @param notice FULL, or RESTRICTED when the entry says only that something exists
     * @param flag what is asked of it; null when nothing is
     * @param hidden places of the alert that it is not cleared for
     */
    @Schema(name = "DistributionPreviewLine")
    record Line(String agency, Notice notice, @Nullable FlagAttention flag, List<CompartmentMark> hidden) {}

    /** For the notifying agency, those above it, and the desk; 403 for other readers. */
    @Transactional
    Preview of(Caller caller, String id) {
        Readable read = access.toRead(id, caller);
        if (!read.ofOrigin(caller) && !caller.has(Role.DESK)) {
            throw Problem.forbidden("This is for the notifying agency and the desk.");
        }
        SharedAlert shared = read.alert().sharedAs(read.content(), AlertStatus.DISTRIBUTED);
        List<Line> agencies = read.directory().all().stream()
                .filter(member -> SharingPolicy.notice(shared, member, read.directory()) != Notice.NONE)
                .map(member -> line(read, shared, member))
                .sorted(Comparator.comparing(Line::agency))
                .toList();
        List<String> persons = shared.tlp() == Tlp.RED
                ? shared.audience().persons().stream().sorted().toList()
                : List.of();
        return new Preview(shared.tlp(), shared.tlp() == Tlp.CLEAR, persons, agencies);
    }

    private Line line(Readable read, SharedAlert shared, Member member) {
        return new Line(
                member.code(),
                SharingPolicy.notice(shared, member, read.directory()),
                SharingPolicy.flag(shared, member, read.directory()).orElse(null),
                redaction.hidden(read, member.code()));
    }
}
