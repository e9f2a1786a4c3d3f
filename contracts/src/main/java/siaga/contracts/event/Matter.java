package siaga.contracts.event;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.contracts.sharing.SharedAnnex;

/**
 * What an act on an alert was about, when it was not the alert itself: a follow-up, a request, a message, an attachment, a
 * deadline.
 *
 * @param id identifies it; the alert's own id for a deadline
 * @param kind what it is in the words of its vocabulary, such as {@code TRACE_BACK_RESULT}
 * @param state where it stands, such as {@code PROPOSED}; null when it has no states
 * @param href where to read it, relative to the gateway
 * @param sharing how it is shared; null when as the alert is
 * @param tells codes of the agencies that it concerns, each told when it may know; null for every agency that may know
 */
public record Matter(
        UUID id,
        String kind,
        @Nullable String state,
        String href,
        @Nullable SharedAnnex sharing,
        @Nullable Set<String> tells) {

    /** Whether that agency is told of it, given that it may know. */
    public boolean concerns(String agency) {
        return tells == null || tells.contains(agency);
    }
}
