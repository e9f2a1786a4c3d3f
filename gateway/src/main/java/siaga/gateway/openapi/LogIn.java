package siaga.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Says where people and programs get their tokens, as the issuer's own metadata has it. */
final class LogIn {

    private LogIn() {}

    /** Replaces the addresses in {@code securitySchemes} by the issuer's; leaves them when the issuer is not known yet. */
    static void describe(ObjectNode document, ObjectNode issuer) {
        ObjectNode flows = document.withObject("/components/securitySchemes/oauth2/flows");
        for (JsonNode flow : flows) {
            replace((ObjectNode) flow, "authorizationUrl", issuer.path("authorization_endpoint"));
            replace((ObjectNode) flow, "tokenUrl", issuer.path("token_endpoint"));
        }
    }

    private static void replace(ObjectNode flow, String field, JsonNode address) {
        if (flow.has(field) && address.isTextual()) {
            flow.set(field, address);
        }
    }
}
