package siaga.alerts.alert;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import siaga.alerts.member.Directory;
import siaga.contracts.sharing.SharedAlert;
import siaga.contracts.sharing.SharingPolicy;
import siaga.contracts.vocabulary.FlagAttention;

/** A distributed alert seen from what it asks of its flagged agencies. */
public final class FlaggedAlert {

    private final UUID id;
    private final String origin;
    private final SharedAlert shared;
    private final Directory directory;

    FlaggedAlert(UUID id, String origin, SharedAlert shared, Directory directory) {
        this.id = id;
        this.origin = origin;
        this.shared = shared;
        this.directory = directory;
    }

    public UUID id() {
        return id;
    }

    public String origin() {
        return origin;
    }

    /** An agency and what is asked of it. */
    public record Asked(String agency, FlagAttention attention) {}

    /** All flagged agencies that may know the alert, by code. */
    public List<Asked> flagged() {
        return directory.all().stream()
                .flatMap(member -> SharingPolicy.flag(shared, member, directory).stream()
                        .map(attention -> new Asked(member.code(), attention)))
                .sorted(Comparator.comparing(Asked::agency))
                .toList();
    }
}
