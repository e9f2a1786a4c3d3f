package siaga.alerts.annex;

import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertFile;
import siaga.contracts.sharing.Audience;
import siaga.contracts.sharing.SharedAnnex;
import siaga.contracts.vocabulary.Compartment;
import siaga.contracts.vocabulary.Tlp;
import siaga.kit.caller.Caller;

/**
 * How something that belongs to an alert is shared.
 *
 * @param author code of the agency it comes from
 * @param creator {@code username@AGENCY} of the person who wrote it; null when a machine client did
 * @param tlp its own label; null for the alert's
 * @param audience to whom it is addressed; null for everybody whom the label lets read
 * @param compartment only agencies cleared for it read what it says; null for every reader
 */
public record Annex(
        String author,
        @Nullable String creator,
        @Nullable Tlp tlp,
        @Nullable Audience audience,
        @Nullable Compartment compartment) {

    /** As the sharing policy sees it. */
    public SharedAnnex shared() {
        return new SharedAnnex(author, creator, tlp, audience);
    }

    /** The same, shared otherwise. */
    public Annex sharedAs(@Nullable Tlp label, @Nullable Audience to) {
        return new Annex(author, creator, label, to, compartment);
    }

    /** The label to show. */
    public Tlp label(AlertFile alert) {
        return shared().shownLabel(alert.shared());
    }

    /** Whether an agency speaks for the author. */
    public boolean speaksFor(AlertFile alert, String agency) {
        return speaksFor(alert, agency, author);
    }

    /** Whether an agency speaks for another: it is that one, or stands above it. */
    public static boolean speaksFor(AlertFile alert, String agency, String other) {
        return other.equals(agency)
                || alert.directory().lineage(other).stream()
                        .anyMatch(above -> above.code().equals(agency));
    }

    /** Whether that caller may read it. */
    public boolean readBy(AlertFile alert, Caller caller) {
        return alert.mayRead(shared(), caller);
    }

    /** Whether what it says is kept from an agency that may know of it. */
    public boolean closedTo(AlertFile alert, String agency) {
        return compartment != null && !speaksFor(alert, agency) && !alert.cleared(agency, compartment);
    }

    /** What that agency reads in the place of what it says: just that, or a marker. */
    public <T> Object shown(AlertFile alert, String agency, T said) {
        return compartment != null && closedTo(alert, agency) ? Redacted.of(compartment, author) : said;
    }
}
