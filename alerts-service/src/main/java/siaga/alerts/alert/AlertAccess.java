package siaga.alerts.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import siaga.alerts.content.AlertContent;
import siaga.alerts.member.Directory;
import siaga.alerts.member.MemberDirectory;
import siaga.contracts.sharing.Access;
import siaga.contracts.sharing.Member;
import siaga.contracts.sharing.SharedAlert;
import siaga.contracts.sharing.SharingPolicy;
import siaga.contracts.vocabulary.FlagAttention;
import siaga.contracts.vocabulary.Role;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;

/** Lets a caller at an alert: 404 for whoever may not know it, whatever the caller wants to do. */
@ApplicationScoped
class AlertAccess {

    private final Alerts alerts;
    private final ContentJson json;
    private final MemberDirectory directory;

    AlertAccess(Alerts alerts, ContentJson json, MemberDirectory directory) {
        this.alerts = alerts;
        this.json = json;
        this.directory = directory;
    }

    Readable toRead(String idOrReference, Caller caller) {
        return readable(alerts.find(idOrReference).orElseThrow(Problem::notFound), caller);
    }

    /** Held against every other act until the transaction ends. */
    Readable toChange(String idOrReference, Caller caller) {
        return readable(alerts.findForUpdate(idOrReference).orElseThrow(Problem::notFound), caller);
    }

    /** The same for an act of Siaga itself, which nobody has to be let at it for. */
    Readable held(UUID id) {
        Alert alert = alerts.findForUpdate(id.toString()).orElseThrow(Problem::notFound);
        return new Readable(alert, json.read(alert.content), directory.now());
    }

    /** Whether the caller may know that alert. */
    boolean mayKnow(Alert alert, Caller caller) {
        return SharingPolicy.access(alert.shared(json.read(alert.content)), caller.reader(), directory.now())
                == Access.FULL;
    }

    /** A version of it; one that only the origin has seen is not there for others, nor one shared more narrowly. */
    AlertVersion version(Readable read, int number, Caller caller) {
        AlertVersion version = alerts.version(read.alert(), number).orElseThrow(Problem::notFound);
        if (!mayRead(read, version, caller)) {
            throw Problem.notFound();
        }
        return version;
    }

    boolean mayRead(Readable read, AlertVersion version, Caller caller) {
        if (read.ofOrigin(caller)) {
            return true;
        }
        AlertContent content = json.read(version.content);
        return (version.distributedAt != null || !read.alert().status.afterDistribution())
                && SharingPolicy.access(read.alert().shared(content), caller.reader(), read.directory()) == Access.FULL;
    }

    /** The caller's agency as a member that may write; 403 when it is not active. */
    Member activeMember(Caller caller) {
        return directory
                .now()
                .find(caller.agency())
                .filter(Member::active)
                .orElseThrow(() -> Problem.forbidden("Your agency is not an active member."));
    }

    /** The alert of that id; empty for whoever may not know it. */
    Optional<Readable> ifReadable(UUID id, Caller caller) {
        return alerts.findByIdOptional(id).flatMap(alert -> ifReadable(alert, caller));
    }

    private Readable readable(Alert alert, Caller caller) {
        return ifReadable(alert, caller).orElseThrow(Problem::notFound);
    }

    private Optional<Readable> ifReadable(Alert alert, Caller caller) {
        AlertContent content = json.read(alert.content);
        Directory now = directory.now();
        return SharingPolicy.access(alert.shared(content), caller.reader(), now) == Access.FULL
                ? Optional.of(new Readable(alert, content, now))
                : Optional.empty();
    }

    /** An alert that the caller may know, with what was used to decide it. */
    record Readable(Alert alert, AlertContent content, Directory directory) {

        /** Whether the caller acts for the notifying agency or one above it. */
        boolean ofOrigin(Caller caller) {
            return ofOrigin(caller.agency());
        }

        /** Whether that agency is the notifying one or above it. */
        boolean ofOrigin(String agency) {
            return alert.origin.equals(agency)
                    || directory.lineage(alert.origin).stream()
                            .anyMatch(above -> above.code().equals(agency));
        }

        /** Goes on for the origin, or an agency above it, with one of these roles; otherwise 403. */
        void requireOrigin(Caller caller, Role... oneOf) {
            if (!ofOrigin(caller)) {
                throw Problem.forbidden("This belongs to the notifying agency, " + alert.origin + ".");
            }
            caller.require(oneOf);
        }

        /** The agencies that are asked to follow up, by code. */
        List<String> askedToFollowUp() {
            SharedAlert shared = alert.shared(content);
            return directory.all().stream()
                    .filter(member -> SharingPolicy.flag(shared, member, directory)
                            .filter(flag -> flag == FlagAttention.FOR_FOLLOW_UP)
                            .isPresent())
                    .map(Member::code)
                    .sorted()
                    .toList();
        }

        /** Whether a place of the content, or one that it lies in, is behind a compartment that agency is not cleared for. */
        boolean hides(String pointer, String agency) {
            return Redaction.hidden(this, content, agency).stream()
                    .anyMatch(mark -> pointer.equals(mark.pointer()) || pointer.startsWith(mark.pointer() + "/"));
        }

        /** Whether anything is asked of the caller's agency. */
        boolean flags(Caller caller) {
            return directory
                    .find(caller.agency())
                    .flatMap(member -> SharingPolicy.flag(alert.shared(content), member, directory))
                    .isPresent();
        }

        /** Goes on for the verification desk, which never judges an alert of its own agency; otherwise 403. */
        void requireDesk(Caller caller) {
            caller.require(Role.DESK);
            if (ofOrigin(caller)) {
                throw Problem.forbidden("The desk does not verify an alert of its own agency.");
            }
        }
    }
}
