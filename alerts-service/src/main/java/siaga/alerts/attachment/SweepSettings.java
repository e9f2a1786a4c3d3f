package siaga.alerts.attachment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How contents that no attachment names are removed. */
@ConfigMapping(prefix = "siaga.attachments.sweep")
interface SweepSettings {

    @WithDefault("1H")
    Duration interval();

    /** How long a content is left alone: far longer than an upload takes from its first byte to its row. */
    @WithDefault("24H")
    Duration grace();
}
