package siaga.agencies.audit;

import org.jspecify.annotations.Nullable;
import siaga.kit.caller.Caller;

/**
 * Who does something.
 *
 * @param agency code of the agency acted for; null for the service itself
 * @param client the client of the token
 * @param person {@code username@AGENCY}; null for a machine client
 */
public record Actor(
        @Nullable String agency, String client, @Nullable String person) {

    /** The service itself, from its configuration. */
    public static final Actor CONFIGURATION = new Actor(null, "configuration", null);

    /** Whoever sent the request. */
    public static Actor of(Caller caller) {
        return new Actor(caller.agency(), caller.client(), caller.person());
    }
}
