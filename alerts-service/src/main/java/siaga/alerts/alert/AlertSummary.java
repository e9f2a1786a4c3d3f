package siaga.alerts.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An alert as a line of a list; {@code href} leads to the whole. Made from what the reader may see of it.
 *
 * @param subject localised texts; null when it was withdrawn
 * @param products names only
 */
@Schema(name = "AlertSummary")
record AlertSummary(
        String id,
        @Nullable String reference,
        int version,
        String status,
        @Nullable String verification,
        String notifiedBy,
        @Nullable String network,
        @Nullable String type,
        @Nullable String basis,
        @Nullable String tlp,
        @Nullable String riskDecision,
        @Nullable String recallClass,
        @Nullable JsonNode subject,
        List<String> products,
        @Nullable String distributedAt,
        String href) {

    static AlertSummary of(ObjectNode view) {
        String id = view.path("id").asText();
        return new AlertSummary(
                id,
                text(view, "/reference"),
                view.path("version").asInt(),
                view.path("status").asText(),
                text(view, "/verification"),
                view.path("notifiedBy").asText(),
                text(view, "/network"),
                text(view, "/type"),
                text(view, "/basis"),
                text(view, "/tlp"),
                text(view, "/risk/decision"),
                text(view, "/risk/recallClass"),
                view.get("subject"),
                view.path("products").findValuesAsText("name").stream()
                        .distinct()
                        .toList(),
                text(view, "/acts/distributedAt"),
                "/v1/alerts/" + id);
    }

    private static @Nullable String text(ObjectNode view, String pointer) {
        JsonNode node = view.at(pointer);
        return node.isTextual() ? node.asText() : null;
    }
}
