package siaga.contracts.sharing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.Tlp;

/**
 * What of an alert decides who may know it.
 *
 * @param origin code of the agency that notifies
 * @param creator {@code username@AGENCY} of the person who drafted it; null when a machine client did
 */
public record SharedAlert(
        AlertStatus status, String origin, @Nullable String creator, Tlp tlp, Audience audience, List<Flag> flags) {

    public SharedAlert {
        flags = List.copyOf(flags);
    }
}
