package siaga.alerts.member;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import siaga.contracts.event.AgencyState;
import siaga.contracts.member.WorkingCalendar;
import siaga.contracts.sharing.Member;
import siaga.contracts.sharing.Members;

/** A picture of all members at one moment. */
public final class Directory implements Members {

    private final Map<String, AgencyState> states;
    private final Map<String, Member> members;
    private final Map<String, WorkingCalendar> calendars;

    public Directory(Map<String, AgencyState> states) {
        this.states = Map.copyOf(states);
        members = states.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, state -> state.getValue().member()));
        calendars = states.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, state -> state.getValue().calendar()));
    }

    @Override
    public Optional<Member> find(String code) {
        return Optional.ofNullable(members.get(code));
    }

    /** All that is known of an agency: its calendar, its contacts and its duty phone too. */
    public Optional<AgencyState> state(String code) {
        return Optional.ofNullable(states.get(code));
    }

    public Collection<Member> all() {
        return members.values();
    }

    /** When that agency works; empty when there is none of that code. */
    public Optional<WorkingCalendar> calendar(String code) {
        return Optional.ofNullable(calendars.get(code));
    }

    /** Whether some member belongs to that sharing group. */
    public boolean hasGroup(String group) {
        return members.values().stream().anyMatch(member -> member.groups().contains(group));
    }

    /** The codes of that agency and of all agencies under it. */
    public Set<String> subtree(String code) {
        return Stream.concat(
                        Stream.of(code),
                        members.keySet().stream()
                                .filter(other -> lineage(other).stream()
                                        .anyMatch(above -> above.code().equals(code))))
                .collect(Collectors.toUnmodifiableSet());
    }
}
