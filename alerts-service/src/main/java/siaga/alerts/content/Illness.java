package siaga.alerts.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** People harmed: counts and symptoms, never patient data. */
public record Illness(@Nullable Integer persons, @Nullable Integer deaths, List<String> symptoms) {

    public Illness {
        symptoms = Lists.orEmpty(symptoms);
    }
}
