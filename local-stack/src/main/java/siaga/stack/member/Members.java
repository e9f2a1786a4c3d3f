package siaga.stack.member;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The demonstration members, as the seed and the realm name them. */
public final class Members {

    /** The member that runs the desk and the secretariat. */
    public static final String FORUM_DESK = "FORUM-DESK";

    private static final List<String> MEMBER = List.of("officer", "validator", "contact-point", "auditor");
    private static final List<String> DESK =
            List.of("officer", "validator", "contact-point", "auditor", "desk", "secretariat");

    private Members() {}

    /** The codes of the agencies in the seed. */
    public static List<String> codes(Path seed) throws IOException {
        List<String> codes = new ArrayList<>();
        Http.JSON
                .readTree(seed.toFile())
                .path("agencies")
                .forEach(agency -> codes.add(agency.path("code").asText()));
        return codes;
    }

    /** The roles that an agency's own system holds. */
    public static List<String> roles(String agency) {
        return agency.equals(FORUM_DESK) ? DESK : MEMBER;
    }

    /** The analysts of the realm, who all have the same password on one stack. */
    static Map<String, LocalAccess.User> analysts(Path realm, String password) throws IOException {
        Map<String, LocalAccess.User> analysts = new LinkedHashMap<>();
        for (JsonNode user : Http.JSON.readTree(realm.toFile()).path("users")) {
            String agency = user.at("/attributes/agency/0").asText();
            if (!agency.isEmpty()) {
                List<String> roles = new ArrayList<>();
                user.path("realmRoles").forEach(role -> roles.add(role.asText()));
                String name = user.path("firstName").asText() + " "
                        + user.path("lastName").asText();
                analysts.put(user.path("username").asText(), new LocalAccess.User(password, name, agency, roles));
            }
        }
        return analysts;
    }
}
