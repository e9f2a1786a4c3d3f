package siaga.alerts.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long an asked agency has when the asking one does not say (domain.md, Clocks: first answer). */
@ConfigMapping(prefix = "siaga.requests")
public interface RequestSettings {

    /** On an alert whose risk decision is SERIOUS, whatever is asked. */
    @WithDefault("48h")
    Duration serious();

    /** On any other; working days on the calendar of the asked agency. */
    WorkingDays workingDays();

    /** By what is asked. */
    interface WorkingDays {

        @WithDefault("10")
        int trace();

        @WithDefault("10")
        int sample();

        @WithDefault("10")
        int inspect();

        @WithDefault("10")
        int documents();

        @WithDefault("10")
        int takedown();
    }
}
