package siaga.agencies.agency;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.Violation;
import siaga.kit.problem.Problem;

/** Why something is done to a membership. */
@Schema(description = "Why it is done; kept in the audit.")
record Reason(
        @Nullable @Schema(required = true, maxLength = 500, examples = "Letter of the forum's chair, 2026-11-20")
        String reason) {

    private static final int MAX_LENGTH = 500;

    /** @throws Problem INVALID when it is blank or too long */
    String checked() {
        if (reason == null || reason.isBlank() || reason.length() > MAX_LENGTH) {
            throw Problem.invalid(
                    List.of(new Violation("/reason", "required", "a reason of at most " + MAX_LENGTH + " characters")));
        }
        return reason;
    }
}
