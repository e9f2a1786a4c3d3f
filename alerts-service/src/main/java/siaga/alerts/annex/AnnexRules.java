package siaga.alerts.annex;

import siaga.alerts.alert.AlertFile;
import siaga.alerts.rules.BlockRules;
import siaga.contracts.sharing.Audience;
import siaga.contracts.sharing.SharingPolicy;
import siaga.contracts.vocabulary.Tlp;

/** Rules of a sharing of its own: never wider than the alert's, and nothing that contradicts itself. */
public final class AnnexRules {

    private AnnexRules() {}

    /** Adds what is wrong with it; its label and audience stand at {@code /tlp} and {@code /audience}. */
    public static void check(BlockRules rules, AlertFile alert, Annex annex) {
        Audience audience = annex.audience();
        Tlp label = annex.tlp() == null ? alert.shared().tlp() : annex.tlp();
        rules.when(
                SharingPolicy.loosens(alert.shared(), annex.shared()),
                "/tlp",
                "wider",
                "The alert is " + alert.shared().tlp() + "; what belongs to it cannot be shared more widely.");
        if (audience != null) {
            rules.audience(audience);
            rules.when(
                    annex.tlp() == Tlp.GREEN || annex.tlp() == Tlp.CLEAR,
                    "/audience",
                    "contradiction",
                    "This label lets all members read; leave the audience out, or choose a narrower label.");
            rules.when(
                    label != Tlp.RED && !audience.persons().isEmpty(),
                    "/audience/persons",
                    "contradiction",
                    "Persons are named for TLP:RED only.");
        }
        rules.when(
                annex.tlp() == Tlp.RED
                        && (audience == null || audience.persons().isEmpty()),
                "/audience/persons",
                "required",
                "TLP:RED is read by named persons; name them.");
    }

    /** Adds a violation when nobody of that agency could read it, who has to act on it. */
    public static void mustReach(BlockRules rules, AlertFile alert, Annex annex, String agency) {
        rules.when(
                !reaches(alert, annex, agency),
                annex.label(alert) == Tlp.RED ? "/audience/persons" : "/audience",
                "leaves-out",
                agency + " has to act on it and could not read it.");
    }

    private static boolean reaches(AlertFile alert, Annex annex, String agency) {
        Audience audience = annex.audience() == null ? alert.shared().audience() : annex.audience();
        boolean named = annex.label(alert) == Tlp.RED
                && audience.persons().stream().anyMatch(person -> person.endsWith("@" + agency));
        return named || alert.mayRead(annex.shared(), agency);
    }
}
