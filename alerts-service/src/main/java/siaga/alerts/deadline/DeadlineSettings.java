package siaga.alerts.deadline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the clocks are watched. */
@ConfigMapping(prefix = "siaga.deadlines")
public interface DeadlineSettings {

    /** How often to look for what is due. */
    @WithDefault("1s")
    Duration every();

    /** How many alerts one look deals with at most; the next look goes on from there. */
    @WithDefault("1000")
    int mostAtOnce();

    /** How long an alert is left alone whose reminder could not be written. */
    @WithDefault("1m")
    Duration setAside();
}
