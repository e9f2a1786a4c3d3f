package siaga.agencies.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import siaga.agencies.agency.ListRules;
import siaga.agencies.agency.NameRules;
import siaga.contracts.problem.Violation;
import siaga.contracts.sharing.Members;
import siaga.kit.problem.Problem;

/** What holds for a sharing group. Every violation is reported at once. */
final class GroupRules {

    static final String CODE = "^[A-Za-z][A-Za-z0-9-]{1,39}$";

    private static final Pattern CODE_PATTERN = Pattern.compile(CODE);

    private GroupRules() {}

    /**
     * The details of a group after its creation or change.
     *
     * @param nesting every group as it is before
     * @throws Problem INVALID with everything that is wrong
     */
    static GroupDetails details(@Nullable String code, GroupBody body, Members agencies, GroupNesting nesting) {
        List<Violation> violations = new ArrayList<>();
        if (code == null || !CODE_PATTERN.matcher(code).matches()) {
            violations.add(new Violation("/code", "pattern", "letters, digits and hyphens, such as syrup-task-force"));
        }
        NameRules.check("/name", body.name(), violations);
        Set<String> members = new TreeSet<>(ListRules.present("/members", body.members(), violations));
        for (String member : members) {
            if (agencies.find(member).isEmpty()) {
                violations.add(new Violation("/members", "unknown-agency", "there is no agency " + member));
            }
        }
        Set<String> groups = new TreeSet<>(ListRules.present("/groups", body.groups(), violations));
        for (String group : groups) {
            if (code != null && nesting.closesCycle(code, Set.of(group))) {
                violations.add(new Violation("/groups", "cycle", code + " would stand in itself through " + group));
            } else if (!nesting.members().containsKey(group)) {
                violations.add(new Violation("/groups", "unknown-group", "there is no sharing group " + group));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return new GroupDetails(List.copyOf(Objects.requireNonNull(body.name())), members, groups);
    }
}
