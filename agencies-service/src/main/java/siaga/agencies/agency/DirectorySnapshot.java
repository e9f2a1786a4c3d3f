package siaga.agencies.agency;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import siaga.contracts.sharing.Member;
import siaga.contracts.sharing.Members;

/**
 * Every agency, as it was at one moment.
 *
 * @param version of the directory that it shows
 */
public record DirectorySnapshot(long version, Map<String, Listed> agencies) implements Members {

    public DirectorySnapshot {
        agencies = Map.copyOf(agencies);
    }

    @Override
    public Optional<Member> find(String code) {
        return Optional.ofNullable(agencies.get(code)).map(Listed::member);
    }

    public Collection<Listed> all() {
        return agencies.values();
    }
}
