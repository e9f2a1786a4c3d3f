package siaga.agencies;

import io.quarkus.test.common.QuarkusTestResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import siaga.agencies.agency.AdmitAgency;
import siaga.agencies.agency.AgencyLifecycle;
import siaga.agencies.agency.Directory;
import siaga.agencies.audit.Actor;
import siaga.agencies.group.GroupKeeping;
import siaga.agencies.group.NewSharingGroup;
import siaga.kit.json.StrictJson;
import siaga.stack.KafkaResource;
import siaga.stack.PostgresResource;

/** A forum for each test: empty, and then with the members that it admits. The resources stand here for all tests. */
@ApplicationScoped
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokenIssuer.class)
public class Forum {

    private final StrictJson json;
    private final AgencyLifecycle agencies;
    private final GroupKeeping groups;
    private final Directory directory;
    private final EntityManager entities;

    Forum(StrictJson json, AgencyLifecycle agencies, GroupKeeping groups, Directory directory, EntityManager entities) {
        this.json = json;
        this.agencies = agencies;
        this.groups = groups;
        this.directory = directory;
        this.entities = entities;
    }

    /** Without members, groups, inboxes and anything unsent. */
    @Transactional
    public void clear() {
        directory.lock();
        entities.createNativeQuery("""
                        truncate agency, sharing_group, sharing_group_member, sharing_group_nested,
                          inbox, inbox_entry, receipt, shared_alert, code_list_told, system, identity_task, outbox, processed_event, idempotency_key
                        """).executeUpdate();
        directory.changed();
    }

    /** With the secretariat and the regulators of Indonesia, Korea and Singapore. */
    public void usual() {
        clear();
        admit("FORUM-DESK", "SG", "SECRETARIAT");
        admit("ID-BPOM", "ID", "NATIONAL_REGULATOR");
        admit("KR-MFDS", "KR", "NATIONAL_REGULATOR");
        admit("SG-HSA", "SG", "NATIONAL_REGULATOR");
    }

    public void admit(String code, String country, String kind) {
        admit(code, country, kind, null);
    }

    public void admit(String code, String country, String kind, String parent) {
        agencies.admitIfAbsent(read(admission(code, country, kind, parent), AdmitAgency.class), Actor.CONFIGURATION);
    }

    /** The body that admits such an agency. */
    public static String admission(String code, String country, String kind, String parent) {
        return """
                {
                  "code": "%s", "country": "%s", "kind": "%s", "parent": %s,
                  "names": [{"lang": "en", "text": "%s"}],
                  "contacts": [{"name": "NCP", "email": "ncp@agency.example", "phone": "+6221555010"}],
                  "dutyPhone": "+62-21-555-0111",
                  "compartments": ["COMMERCIAL"],
                  "calendar": {"timeZone": "Asia/Jakarta", "holidays": ["2026-12-25"]}
                }""".formatted(code, country, kind, parent == null ? "null" : "\"" + parent + "\"", code);
    }

    /** A group of those agencies and groups, each list as the inside of a JSON list. */
    public void group(String code, String members, String groupsInIt) {
        String body = """
                {"code": "%s", "name": [{"lang": "en", "text": "%s"}], "members": [%s], "groups": [%s]}""".formatted(code, code, members, groupsInIt);
        groups.createIfAbsent(read(body, NewSharingGroup.class), Actor.CONFIGURATION);
    }

    private <T> T read(String body, Class<T> type) {
        return json.read(body.getBytes(StandardCharsets.UTF_8), type);
    }
}
