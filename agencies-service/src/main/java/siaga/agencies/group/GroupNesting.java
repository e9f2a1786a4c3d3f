package siaga.agencies.group;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who belongs to what, worked out over the whole nesting. A group that stands in another brings its members into it.
 *
 * @param members the agencies that each group names itself, by group code
 * @param nested the groups that stand directly in each group, by group code
 */
record GroupNesting(Map<String, Set<String>> members, Map<String, Set<String>> nested) {

    /** Everybody who belongs to the group, directly or through a group in it. */
    Set<String> membersOf(String group) {
        Set<String> all = new TreeSet<>();
        for (String part : withParts(group)) {
            all.addAll(members.getOrDefault(part, Set.of()));
        }
        return all;
    }

    /** The groups of each agency; an agency that belongs to none is not in it. */
    Map<String, Set<String>> byAgency() {
        Map<String, Set<String>> groups = new HashMap<>();
        for (String group : members.keySet()) {
            for (String agency : membersOf(group)) {
                groups.computeIfAbsent(agency, code -> new TreeSet<>()).add(group);
            }
        }
        return groups;
    }

    /** Whether the group would stand in itself if those stood in it. */
    boolean closesCycle(String group, Set<String> parts) {
        return parts.stream().anyMatch(part -> withParts(part).contains(group));
    }

    private Set<String> withParts(String group) {
        Set<String> seen = new HashSet<>();
        collect(group, seen);
        return seen;
    }

    private void collect(String group, Set<String> seen) {
        if (seen.add(group)) {
            nested.getOrDefault(group, Set.of()).forEach(part -> collect(part, seen));
        }
    }
}
