package siaga.alerts.alert;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import siaga.alerts.alert.LifecycleModel.What;
import siaga.alerts.alert.LifecycleModel.Who;
import siaga.stack.TokenResource;

/** The model's words as calls. */
final class LifecycleCalls {

    private static final Map<Who, String> TOKENS = new EnumMap<>(Who.class);
    private static final String WITH_REASON = "{\"reason\": \"For the record.\"}";

    private LifecycleCalls() {}

    static String draft(boolean deskFirst) {
        return deskFirst
                ? Examples.DRAFT
                : Examples.DRAFT.replace("\"type\": \"ALERT\"", "\"type\": \"NON_COMPLIANCE\"");
    }

    /** Under one token for each, as a member's system would: signing and verifying one for every call takes longest. */
    static RequestSpecification by(Who who) {
        return given().auth().oauth2(TOKENS.computeIfAbsent(who, LifecycleCalls::token));
    }

    private static String token(Who who) {
        return switch (who) {
            case OFFICER -> TokenResource.system("ID-BPOM", "officer");
            case CONTACT_POINT -> TokenResource.system("ID-BPOM", "contact-point");
            case BRANCH -> TokenResource.system("ID-BPOMJATIM", "officer", "contact-point");
            case FLAGGED -> TokenResource.system("KR-MFDS", "officer", "contact-point");
            case ADDRESSEE -> TokenResource.system("SG-HSA", "officer", "contact-point");
            case OUTSIDER -> TokenResource.system("TH-FDA", "officer", "contact-point");
            case SUSPENDED -> TokenResource.system("VN-DAV", "officer", "contact-point");
            case DESK -> TokenResource.system("FORUM-DESK", "desk");
        };
    }

    static Response attempt(Who who, What what, String id, String successor) {
        if (what == What.AMEND) {
            return amend(who, id);
        }
        String act = what.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Calls.act(by(who), id, act, body(what, successor));
    }

    private static Response amend(Who who, String id) {
        String tag = by(Who.CONTACT_POINT).get("/v1/alerts/" + id).header("ETag");
        String text = "As known now, " + UUID.randomUUID();
        return by(who).header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body("{\"summary\": [{\"lang\": \"en\", \"text\": \"" + text + "\", \"origin\": \"OFFICIAL\"}]}")
                .patch("/v1/alerts/" + id);
    }

    private static String body(What what, String successor) {
        return switch (what) {
            case APPROVE -> Examples.CHECKLIST;
            case CLOSE -> "{\"report\": \"Recalled.\", \"reason\": \"Korea has answered by telephone.\"}";
            case SUPERSEDE -> "{\"by\": \"" + successor + "\"}";
            case NARROW -> """
                    {"tlp": "AMBER_STRICT", "audience": {"agencies": ["KR-MFDS"]},
                     "flags": [{"agency": "KR-MFDS", "attention": "FOR_FOLLOW_UP", "reason": "RAW_MATERIAL"}]}""";
            default -> WITH_REASON;
        };
    }
}
