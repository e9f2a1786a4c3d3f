package siaga.benchmarks;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One client that publishes alerts, act by act, over one connection. */
final class Publisher {

    private static final String NOTHING_TO_ADD = "{}";
    private static final String CHECKED = """
            {"checklist":{"completeness":true,"legalBasis":true,"scope":true,"language":true,"recurrence":true}}""";

    private final Draft draft;
    private final String origin;
    private final String desk;

    /**
     * @param origin a token of the agency that notifies
     * @param desk a token of the verification desk
     */
    Publisher(Draft draft, String origin, String desk) {
        this.draft = draft;
        this.origin = origin;
        this.desk = desk;
    }

    /**
     * A published alert, times by {@link System#nanoTime}.
     *
     * @param draftedAt before the first request
     * @param committedAt when the answer to the last act was read
     */
    record Published(String id, long draftedAt, long committedAt) {}

    /** From draft to distributed; null when a request failed. */
    @Nullable
    Published publish(KeptConnection gateway) throws IOException {
        long draftedAt = System.nanoTime();
        KeptConnection.Answer drafted =
                gateway.post("/v1/alerts", origin, "Idempotency-Key: " + UUID.randomUUID() + "\r\n", draft.next());
        String path = drafted.location();
        if (!drafted.isSuccess() || path == null) {
            return null;
        }
        for (String act : new String[] {"submit", "validate", "send-to-desk"}) {
            if (!gateway.post(path + "/" + act, origin, "", NOTHING_TO_ADD).isSuccess()) {
                return null;
            }
        }
        if (!gateway.post(path + "/approve", desk, "", CHECKED).isSuccess()) {
            return null;
        }
        return new Published(path.substring(path.lastIndexOf('/') + 1), draftedAt, System.nanoTime());
    }
}
