package siaga.contracts.sharing;

import org.jspecify.annotations.Nullable;
import siaga.contracts.vocabulary.Tlp;

/**
 * How something that belongs to an alert (a follow-up, a request, an attachment) is shared where that is stricter than
 * the alert itself. It is never read by anybody who may not read the alert.
 *
 * @param author code of the agency it comes from
 * @param creator {@code username@AGENCY} of the person who wrote it; null when a machine client did
 * @param tlp its own label, not wider than the alert's; null for the alert's
 * @param audience to whom it is addressed; null for everybody whom the label lets read
 */
public record SharedAnnex(
        String author,
        @Nullable String creator,
        @Nullable Tlp tlp,
        @Nullable Audience audience) {

    /** Whether it is shared just as the alert is. */
    public boolean asTheAlert() {
        return tlp == null && audience == null;
    }

    /** The label to show: the one that counts, or the alert's, should that have become narrower since. */
    public Tlp shownLabel(SharedAlert alert) {
        Tlp label = label(alert);
        return label.widerThan(alert.tlp()) ? alert.tlp() : label;
    }

    /** The label that counts. An audience of its own would mean nothing under a label that lets all members read. */
    public Tlp label(SharedAlert alert) {
        if (tlp != null) {
            return tlp;
        }
        return audience != null && alert.tlp().widerThan(Tlp.AMBER) ? Tlp.AMBER : alert.tlp();
    }
}
