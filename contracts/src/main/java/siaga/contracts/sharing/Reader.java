package siaga.contracts.sharing;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import siaga.contracts.vocabulary.Role;

/**
 * Who asks.
 *
 * @param agency code of the agency the token speaks for; null for the public
 * @param roles the roles of the token
 * @param person {@code username@AGENCY} of a person; null for a machine client
 */
public record Reader(
        @Nullable String agency, Set<Role> roles, @Nullable String person) {

    /** Somebody without an account. */
    public static final Reader PUBLIC = new Reader(null, Set.of(), null);

    /** The agency as a whole, with every role it could hold: whom an inbox belongs to. */
    public static Reader agencyAtLarge(String agency) {
        return new Reader(agency, Set.of(Role.values()), null);
    }
}
