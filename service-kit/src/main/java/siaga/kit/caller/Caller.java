package siaga.kit.caller;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import siaga.contracts.sharing.Reader;
import siaga.contracts.vocabulary.Role;
import siaga.kit.problem.Problem;

/**
 * Who calls, as the verified token says; nothing a caller could send beside the token counts.
 *
 * @param agency code of the one agency the caller acts for
 * @param roles what it may do there
 * @param client OAuth2 client id
 * @param person {@code username@AGENCY}; null for a machine client
 */
public record Caller(
        String agency,
        Set<Role> roles,
        String client,
        @Nullable String person) {

    public Caller {
        roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
    }

    /** As the sharing policy sees it. */
    public Reader reader() {
        return new Reader(agency, roles, person);
    }

    /** Who is to be named in the audit trail: the person, else the client. */
    public String actor() {
        return person == null ? client : person;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Goes on only for a caller with one of these roles; otherwise 403 naming them. */
    public void require(Role... oneOf) {
        if (Arrays.stream(oneOf).noneMatch(roles::contains)) {
            throw Problem.forbidden("This needs the role "
                    + Arrays.stream(oneOf).map(Role::wire).collect(Collectors.joining(" or ")) + ".");
        }
    }
}
