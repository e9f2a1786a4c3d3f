package siaga.agencies.system;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How Keycloak is kept as this database wants it. */
@ConfigMapping(prefix = "siaga.identity")
public interface IdentitySettings {

    /** How often to look for what is due. */
    @WithDefault("2s")
    Duration every();

    /** After which a client whose creation was begun counts as given up. */
    @WithDefault("10m")
    Duration patience();

    /** Before a failed alignment is tried again; doubles with every failure. */
    @WithDefault("2s")
    Duration firstRetry();

    /** What that waiting time does not grow beyond. */
    @WithDefault("5m")
    Duration longestRetry();
}
