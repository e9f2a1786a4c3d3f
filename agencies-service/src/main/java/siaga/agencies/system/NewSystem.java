package siaga.agencies.system;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A machine client to create, as sent: nothing is sure before {@link SystemRules} has read it. */
@Schema(description = "A machine client to create.")
record NewSystem(
        @Nullable @Schema(required = true, description = "What it is, for people", examples = "National alert system")
        String name,

        @Nullable
        @Schema(
                required = true,
                description = "Of officer, validator, contact-point, auditor; for the secretariat's own also desk and"
                        + " secretariat",
                examples = "[\"officer\", \"contact-point\"]")
        List<String> roles) {}
