package siaga.agencies.seed;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** The members that exist from the first start on. */
@ConfigMapping(prefix = "siaga.members")
public interface MembersSettings {

    /** A JSON file with agencies and sharing groups, see {@link SeedFile}; none when it is not set. */
    Optional<Path> seed();
}
