package siaga.stack.run;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import siaga.stack.engine.EngineFailed;
import siaga.stack.engine.KafkaNode;
import siaga.stack.engine.KafkaProcess;
import siaga.stack.engine.Keycloak;
import siaga.stack.engine.PostgresCluster;
import siaga.stack.engine.PostgresInstallation;
import siaga.stack.process.Daemon;

/** PostgreSQL, Kafka and Keycloak of one stack. */
final class Engines {

    /** The realm that every token comes from. */
    private static final String REALM = "siaga";

    private static final String SUPERUSER_SECRET = "postgres";

    private final Home home;
    private final Settings settings;
    private final Ports ports;
    private final JavaCommand java;
    private final PostgresCluster postgres;
    private final KafkaNode kafka;
    private final Keycloak keycloak;

    Engines(Home home, Settings settings, Ports ports) {
        this.home = home;
        this.settings = settings;
        this.ports = ports;
        this.java = new JavaCommand(home);
        this.postgres = new PostgresCluster(
                PostgresInstallation.inCache(), home.file("postgres"), ports.of(Port.POSTGRES), true);
        this.kafka = new KafkaNode(home.file("kafka"), ports.of(Port.KAFKA), ports.of(Port.KAFKA_CONTROLLER));
        this.keycloak =
                new Keycloak(home.file("keycloak"), ports.of(Port.KEYCLOAK), ports.of(Port.KEYCLOAK_MANAGEMENT));
    }

    List<Part> parts() {
        return List.of(postgres(), kafka(), keycloak());
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    String issuer() {
        return keycloak.issuer(REALM);
    }

    String jdbcUrl(String database) {
        return postgres.jdbcUrl(database);
    }

    /** The name of the secret with which the owner of a database logs in. */
    static String databaseSecret(String database) {
        return database + "-database";
    }

    /** Makes sure of each service's and Keycloak's database. PostgreSQL has to run. */
    void ensureDatabases() {
        for (String database : List.of("alerts", "agencies", "keycloak")) {
            try {
                postgres.ensureDatabase(
                        database, settings.secret(databaseSecret(database)), settings.secret(SUPERUSER_SECRET));
            } catch (SQLException e) {
                throw new EngineFailed("the database " + database + " could not be created: " + e.getMessage(), e);
            }
        }
    }

    private Part postgres() {
        return new Part(
                "postgres",
                Part.Tier.DATABASE,
                "127.0.0.1:" + postgres.port(),
                ports.ofPart("postgres"),
                () -> {
                    postgres.initialise(settings.secret(SUPERUSER_SECRET));
                    return new Daemon.Launch(postgres.serve(), Map.of());
                },
                () -> postgres.isReady(settings.secret(SUPERUSER_SECRET)));
    }

    private Part kafka() {
        return new Part(
                "kafka",
                Part.Tier.ENGINE,
                kafka.bootstrapServers(),
                ports.ofPart("kafka"),
                () -> {
                    Path jar = Application.launcher(home.project()).installed(home.file("apps"));
                    List<String> program = List.of(
                            "-cp",
                            jar.toString(),
                            KafkaProcess.class.getName(),
                            kafka.data().toString(),
                            Integer.toString(kafka.port()),
                            Integer.toString(kafka.controllerPort()));
                    return new Daemon.Launch(java.of("kafka", List.of("-Xms64m", "-Xmx256m"), program), Map.of());
                },
                Probe.kafka(kafka.port()));
    }

    private Part keycloak() {
        return new Part(
                "keycloak",
                Part.Tier.ENGINE,
                ports.http(Port.KEYCLOAK),
                ports.ofPart("keycloak"),
                () -> {
                    keycloak.prepare(home.project().resolve("local-stack/target/engines/keycloak.zip"), home.realm());
                    // Nobody needs more from it than a token now and then: the first compiler does.
                    List<String> options =
                            java.options("keycloak", List.of("-Xms64m", "-Xmx256m", "-XX:TieredStopAtLevel=1"));
                    return new Daemon.Launch(keycloak.serve(JavaCommand.JAVA, options), keycloakEnvironment());
                },
                Probe.http(ports.http(Port.KEYCLOAK_MANAGEMENT) + "/health/ready"));
    }

    private Map<String, String> keycloakEnvironment() {
        Keycloak.Database database =
                new Keycloak.Database(jdbcUrl("keycloak"), "keycloak", settings.secret(databaseSecret("keycloak")));
        Map<String, String> environment =
                new HashMap<>(keycloak.environment(database, settings.secret("keycloak-admin")));
        // What the realm leaves open.
        environment.put("SIAGA_PORT_GATEWAY", Integer.toString(ports.of(Port.GATEWAY)));
        environment.put("SIAGA_AGENCIES_CLIENT_SECRET", settings.secret("agencies-client"));
        environment.put("SIAGA_BOOTSTRAP_CLIENT_SECRET", settings.secret("bootstrap-client"));
        environment.put("SIAGA_ANALYST_PASSWORD", settings.secret("analyst"));
        return environment;
    }
}
