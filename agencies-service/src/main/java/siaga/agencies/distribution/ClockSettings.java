package siaga.agencies.distribution;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The forum's table of clocks, as far as this service tells agencies of them. */
@ConfigMapping(prefix = "siaga.clocks")
public interface ClockSettings {

    /** From distribution to acknowledgement by a flagged agency. */
    Acknowledge acknowledge();

    /** That clock. */
    interface Acknowledge {

        /** For an alert whose risk decision is SERIOUS. */
        @WithDefault("4h")
        Duration serious();

        /** For any other; working days on the calendar of the flagged agency. */
        @WithDefault("2")
        int workingDays();
    }
}
