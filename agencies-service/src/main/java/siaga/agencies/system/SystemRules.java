package siaga.agencies.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.Violation;
import siaga.contracts.sharing.Member;
import siaga.contracts.vocabulary.AgencyKind;
import siaga.contracts.vocabulary.Role;
import siaga.kit.problem.Problem;

/** What holds for a machine client. Every violation is reported at once. */
final class SystemRules {

    private static final int MAX_NAME = 100;
    private static final Set<Role> SECRETARIATS_OWN = Set.of(Role.DESK, Role.SECRETARIAT);

    private SystemRules() {}

    /**
     * The roles asked for.
     *
     * @throws Problem INVALID with everything that is wrong
     */
    static List<Role> check(NewSystem request, Member agency) {
        List<Violation> violations = new ArrayList<>();
        checkName(request.name(), violations);
        Set<Role> roles = new TreeSet<>();
        List<@Nullable String> words = request.roles() == null ? List.of() : new ArrayList<>(request.roles());
        if (words.isEmpty()) {
            violations.add(new Violation("/roles", "required", "at least one role"));
        }
        for (int i = 0; i < words.size(); i++) {
            String pointer = "/roles/" + i;
            Optional<Role> role = Optional.ofNullable(words.get(i)).flatMap(Role::ofWire);
            role.ifPresentOrElse(
                    roles::add,
                    () -> violations.add(new Violation(
                            pointer,
                            "unknown-word",
                            Arrays.stream(Role.values())
                                    .map(Role::wire)
                                    .collect(Collectors.joining(", ", "one of ", "")))));
            if (role.filter(SECRETARIATS_OWN::contains).isPresent() && agency.kind() != AgencyKind.SECRETARIAT) {
                violations.add(
                        new Violation(pointer, "secretariat-only", "only a secretariat's client holds this role"));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return List.copyOf(roles);
    }

    /** Whether only the secretariat may give one of these roles. */
    static boolean needsSecretariat(NewSystem request) {
        return request.roles() != null
                && SECRETARIATS_OWN.stream().map(Role::wire).anyMatch(request.roles()::contains);
    }

    private static void checkName(@Nullable String name, List<Violation> violations) {
        if (name == null
                || name.isBlank()
                || name.length() > MAX_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            violations.add(new Violation("/name", "required", "a name of at most " + MAX_NAME + " characters"));
        }
    }
}
