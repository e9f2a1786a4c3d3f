package siaga.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** Everybody who may stand in some relation to an alert of ID-BPOM, as members of the running forum. */
final class Readers {

    /** How a reader stands to the alert, and what it reads of it under each label: N nothing, F all of it. */
    enum Relation {
        ORIGIN("ID-BPOM", "FFFFF"),
        ADDRESSED("KR-MFDS", "NFFFF"),
        UNDER_THE_ADDRESSED("KR-MATRIX", "NNFFF"),
        BY_COUNTRY("MY-NPRA", "NFFFF"),
        BY_GROUP("VN-DAV", "NFFFF"),
        FLAGGED("TH-FDA", "NFFFF"),
        EXCLUDED("SG-HSA", "NNNFF"),
        OTHER_MEMBER("JP-PMDA", "NNNFF"),
        SUSPENDED("PH-MATRIX", "NNNNN"),
        DESK("FORUM-DESK", "NFFFF");

        private final String agency;
        private final String reads;

        Relation(String agency, String reads) {
            this.agency = agency;
            this.reads = reads;
        }

        String agency() {
            return agency;
        }

        boolean reads(Label label) {
            return reads.charAt(label.ordinal()) == 'F';
        }
    }

    /** TLP 2.0, narrowest first. */
    enum Label {
        RED,
        AMBER_STRICT,
        AMBER,
        GREEN,
        CLEAR
    }

    static final String GROUP = "matrix";

    private final Map<Relation, MemberSystem> systems = new EnumMap<>(Relation.class);
    private final MemberSystem secretariat = new MemberSystem("FORUM-DESK");

    private Readers() {}

    /** Admits whom the demonstration lacks: an agency under another one, and one that will be suspended. */
    static Readers admitted() {
        Readers readers = new Readers();
        for (Relation relation : Relation.values()) {
            readers.systems.put(relation, new MemberSystem(relation.agency()));
        }
        readers.admit(Relation.UNDER_THE_ADDRESSED, "KR", "FOOD_AUTHORITY", "\"KR-MFDS\"");
        readers.admit(Relation.SUSPENDED, "PH", "NATIONAL_REGULATOR", "null");
        readers.secretariat.created("/v1/sharing-groups", """
                {"code": "%s", "name": [{"lang": "en", "text": "Matrix"}], "members": ["VN-DAV"]}""".formatted(GROUP));
        return readers;
    }

    MemberSystem of(Relation relation) {
        return systems.get(relation);
    }

    Collection<Relation> all() {
        return systems.keySet();
    }

    /** From now on it reads nothing; the tokens that it has are still good. */
    void suspend() {
        of(Relation.SUSPENDED).token();
        MemberSystem.Answer answer =
                secretariat.post("/v1/agencies/PH-MATRIX/suspend", "{\"reason\": \"The chair's letter.\"}");
        if (answer.status() != 200) {
            throw new IllegalStateException("not suspended: " + answer);
        }
    }

    private void admit(Relation relation, String country, String kind, String parent) {
        String code = relation.agency();
        secretariat.created("/v1/agencies", """
                {"code": "%s", "country": "%s", "kind": "%s", "parent": %s,
                 "names": [{"lang": "en", "text": "%s"}],
                 "contacts": [{"name": "Duty officer", "email": "duty@matrix.example", "phone": "+6221555010"}],
                 "dutyPhone": "+62-21-555-0199", "compartments": [],
                 "calendar": {"timeZone": "Asia/Jakarta"}}""".formatted(code, country, kind, parent, code));
        JsonNode client = secretariat.created("/v1/agencies/" + code + "/systems", """
                {"name": "Matrix", "roles": ["officer", "contact-point", "auditor"]}""");
        MemberSystem system = new MemberSystem(
                code,
                new MemberSystem.Credentials(
                        client.path("clientId").asText(),
                        client.path("clientSecret").asText()));
        systems.put(relation, system);
        // The services behind the directory hear of a new member a moment later.
        Eventually.holds(() -> system.get("/v1/me").status() == 200);
        Eventually.holds(() -> system.get("/v1/changes?limit=1").status() == 200);
    }
}
