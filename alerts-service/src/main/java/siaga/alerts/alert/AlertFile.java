package siaga.alerts.alert;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertAccess.Readable;
import siaga.alerts.content.AlertContent;
import siaga.alerts.content.CompartmentMark;
import siaga.alerts.member.Directory;
import siaga.contracts.sharing.Access;
import siaga.contracts.sharing.Member;
import siaga.contracts.sharing.Notice;
import siaga.contracts.sharing.Reader;
import siaga.contracts.sharing.SharedAlert;
import siaga.contracts.sharing.SharedAnnex;
import siaga.contracts.sharing.SharingPolicy;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.Compartment;
import siaga.contracts.vocabulary.FlagAttention;
import siaga.contracts.vocabulary.Role;
import siaga.contracts.vocabulary.Tlp;
import siaga.kit.caller.Caller;

/** An alert as the other features see it: what they have to know of it to keep something that belongs to it. */
public final class AlertFile {

    private final Readable read;

    AlertFile(Readable read) {
        this.read = read;
    }

    Readable readable() {
        return read;
    }

    public UUID id() {
        return read.alert().id;
    }

    /** Null before distribution. */
    public @Nullable String reference() {
        return read.alert().reference;
    }

    public int version() {
        return read.alert().version;
    }

    public AlertStatus status() {
        return read.alert().status;
    }

    /** Code of the notifying agency. */
    public String origin() {
        return read.alert().origin;
    }

    /** Where to read it, relative to the gateway. */
    public String href() {
        return "/v1/alerts/" + id();
    }

    /** When its contact point vouched for it; null as long as it has not. */
    public @Nullable Instant validatedAt() {
        return read.alert().validatedAt;
    }

    /** When the desk got it; null when it has not, or was returned by it. */
    public @Nullable Instant sentToDeskAt() {
        return read.alert().sentToDeskAt;
    }

    /** When it was first distributed; null before. */
    public @Nullable Instant distributedAt() {
        return read.alert().distributedAt;
    }

    /** Null unless it is closed. */
    public @Nullable Instant closedAt() {
        return read.alert().closedAt;
    }

    /** Whether it was distributed by the very act of importing it: a public source's, which its importer only passes on. */
    public boolean ofPublicSource() {
        Alert alert = read.alert();
        return alert.sourceScheme != null
                && alert.distributedAt != null
                && alert.distributedAt.equals(alert.submittedAt);
    }

    public AlertContent content() {
        return read.content();
    }

    /** How it is shared now. */
    public SharedAlert shared() {
        return read.alert().shared(read.content());
    }

    /** The members as they were when the alert was looked at. */
    public Directory directory() {
        return read.directory();
    }

    /** Whether that agency is the notifying one or above it. */
    public boolean ofOrigin(String agency) {
        return read.ofOrigin(agency);
    }

    /** Goes on for the origin, or an agency above it, with one of these roles; otherwise 403. */
    public void requireOrigin(Caller caller, Role... oneOf) {
        read.requireOrigin(caller, oneOf);
    }

    /** An agency and what is asked of it. */
    public record Asked(String agency, FlagAttention attention) {}

    /** All flagged agencies that may know the alert, by code. */
    public List<Asked> flagged() {
        SharedAlert shared = shared();
        return directory().all().stream()
                .flatMap(member -> SharingPolicy.flag(shared, member, directory()).stream()
                        .map(attention -> new Asked(member.code(), attention)))
                .sorted(Comparator.comparing(Asked::agency))
                .toList();
    }

    /** What is asked of that agency; empty when it is not flagged. */
    public Optional<FlagAttention> flag(String agency) {
        return directory().find(agency).flatMap(member -> SharingPolicy.flag(shared(), member, directory()));
    }

    /** Whether that caller may read something that belongs to it and is shared so. */
    public boolean mayRead(@Nullable SharedAnnex annex, Caller caller) {
        return SharingPolicy.mayRead(shared(), annex, caller.reader(), directory());
    }

    /** Whether an inbox of that agency may name something that belongs to it and is shared so. */
    public boolean mayHearOf(@Nullable SharedAnnex annex, String agency) {
        return directory()
                .find(agency)
                .filter(member -> SharingPolicy.notice(shared(), annex, member, directory()) == Notice.FULL)
                .isPresent();
    }

    /** The places of the alert that an agency is not cleared for, those included that hold nothing yet. */
    public List<CompartmentMark> closedTo(String agency) {
        return Redaction.closed(read, agency);
    }

    /** The same for an agency as a whole, whatever the roles of its people; nobody as a whole reads TLP:RED. */
    public boolean mayRead(@Nullable SharedAnnex annex, String agency) {
        return SharingPolicy.mayRead(shared(), annex, Reader.agencyAtLarge(agency), directory());
    }

    /** Whether an agency as a whole may read the alert, whatever the roles of its people. */
    public boolean mayRead(String agency) {
        return SharingPolicy.access(shared(), Reader.agencyAtLarge(agency), directory()) == Access.FULL;
    }

    /** Whether somebody in that agency may read the alert: under TLP:RED it is those it names. */
    public boolean mayBeReadIn(String agency) {
        SharedAlert shared = shared();
        return mayRead(agency)
                || (shared.tlp() == Tlp.RED
                        && shared.audience().persons().stream().anyMatch(person -> person.endsWith("@" + agency)));
    }

    /** Whether that agency is kept from reading a place of the content that it could name by its JSON Pointer. */
    public boolean hides(String pointer, String agency) {
        return read.hides(pointer, agency);
    }

    /** Whether that agency is cleared for a compartment; the origin always is, for what belongs to its alert. */
    public boolean cleared(String agency, Compartment compartment) {
        return ofOrigin(agency)
                || directory()
                        .find(agency)
                        .map(Member::compartments)
                        .filter(cleared -> cleared.contains(compartment))
                        .isPresent();
    }
}
