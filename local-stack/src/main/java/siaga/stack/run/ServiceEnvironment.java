package siaga.stack.run;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The environment of the three services: the one place that names its keys. {@code docker-compose.yml} is held against
 * it by a test.
 */
final class ServiceEnvironment {

    private final Home home;
    private final Settings settings;
    private final Ports ports;
    private final Engines engines;

    ServiceEnvironment(Home home, Settings settings, Ports ports, Engines engines) {
        this.home = home;
        this.settings = settings;
        this.ports = ports;
        this.engines = engines;
    }

    Map<String, String> alerts() {
        Map<String, String> environment = common();
        environment.putAll(database("alerts"));
        environment.put("SIAGA_ATTACHMENTS_DIRECTORY", home.attachments().toString());
        return environment;
    }

    Map<String, String> agencies() {
        Map<String, String> environment = common();
        environment.putAll(database("agencies"));
        environment.put("QUARKUS_KEYCLOAK_ADMIN_CLIENT_SERVER_URL", ports.http(Port.KEYCLOAK));
        environment.put("QUARKUS_KEYCLOAK_ADMIN_CLIENT_REALM", "siaga");
        environment.put("QUARKUS_KEYCLOAK_ADMIN_CLIENT_CLIENT_ID", "siaga-agencies");
        environment.put("QUARKUS_KEYCLOAK_ADMIN_CLIENT_CLIENT_SECRET", settings.secret("agencies-client"));
        environment.put("QUARKUS_KEYCLOAK_ADMIN_CLIENT_GRANT_TYPE", "CLIENT_CREDENTIALS");
        environment.put("SIAGA_MEMBERS_SEED", home.membersSeed().toString());
        return environment;
    }

    Map<String, String> gateway() {
        Map<String, String> environment = common();
        environment.put("SIAGA_GATEWAY_ALERTS_URL", ports.http(Port.ALERTS));
        environment.put("SIAGA_GATEWAY_AGENCIES_URL", ports.http(Port.AGENCIES));
        return environment;
    }

    private Map<String, String> common() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", engines.bootstrapServers());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", engines.issuer());
        return environment;
    }

    private Map<String, String> database(String name) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", engines.jdbcUrl(name),
                "QUARKUS_DATASOURCE_USERNAME", name,
                "QUARKUS_DATASOURCE_PASSWORD", settings.secret(Engines.databaseSecret(name)));
    }
}
