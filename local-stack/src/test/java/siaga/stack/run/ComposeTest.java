package siaga.stack.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Holds {@code docker-compose.yml} against what the launcher passes and what the services know. */
class ComposeTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> OF_QUARKUS_AND_KAFKA = Set.of(
            "KAFKA_BOOTSTRAP_SERVERS",
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "QUARKUS_OIDC_AUTH_SERVER_URL",
            "QUARKUS_KEYCLOAK_ADMIN_CLIENT_SERVER_URL",
            "QUARKUS_KEYCLOAK_ADMIN_CLIENT_REALM",
            "QUARKUS_KEYCLOAK_ADMIN_CLIENT_CLIENT_ID",
            "QUARKUS_KEYCLOAK_ADMIN_CLIENT_CLIENT_SECRET",
            "QUARKUS_KEYCLOAK_ADMIN_CLIENT_GRANT_TYPE");

    @TempDir
    private Path folder;

    private Map<String, Map<String, Object>> services;
    private Map<String, Set<String>> passedByTheLauncher;

    @BeforeEach
    void read() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose =
                new Yaml().load(Files.readString(PROJECT.resolve("docker-compose.yml")));
        services = compose.get("services");
        Home home = new Home(PROJECT, folder);
        Settings settings = new Settings(home.file("settings"));
        Ports ports = Ports.choose(Map.of(), settings);
        ServiceEnvironment environment =
                new ServiceEnvironment(home, settings, ports, new Engines(home, settings, ports));
        passedByTheLauncher = Map.of(
                "alerts-service", environment.alerts().keySet(),
                "agencies-service", environment.agencies().keySet(),
                "gateway", environment.gateway().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts-service", "agencies-service", "gateway"})
    void passesEachServiceWhatTheLauncherPasses(String service) {
        assertThat(environment(service)).containsExactlyInAnyOrderElementsOf(passedByTheLauncher.get(service));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts-service", "agencies-service", "gateway"})
    void passesNoKeyThatTheServiceDoesNotKnow(String service) {
        Set<String> known = new HashSet<>(OF_QUARKUS_AND_KAFKA);
        assumeTrue(Files.isDirectory(PROJECT.resolve(service).resolve("src/main")), "not there yet");
        known.addAll(ownKeys(PROJECT.resolve(service).resolve("src/main")));
        assertThat(known).containsAll(environment(service));
    }

    @Test
    void publishesOnLoopbackAlone() {
        assertThat(services.values().stream()
                        .flatMap(service -> strings(service.get("ports")))
                        .toList())
                .isNotEmpty()
                .allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void waitsForHealthAndChecksTheHealthOfEveryPart() {
        assertThat(services.values()).allSatisfy(service -> {
            assertThat(service).containsKey("healthcheck");
            if (service.get("depends_on") instanceof Map<?, ?> parts) {
                assertThat(parts.values()).allMatch(Map.of("condition", "service_healthy")::equals);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts-service", "agencies-service", "gateway"})
    void runsTheServicesReadOnlyAndAsNobody(String service) throws IOException {
        assertThat(services.get(service)).containsEntry("read_only", true);
        assertThat(Files.readString(PROJECT.resolve(service).resolve("Dockerfile")))
                .contains("\nUSER 10001\n");
    }

    @Test
    void usesTheVersionsOfTheLocalStack() throws IOException {
        String parent = Files.readString(PROJECT.resolve("pom.xml"));
        assertThat(image("kafka")).isEqualTo("apache/kafka:" + property(parent, "kafka.version"));
        assertThat(image("keycloak")).isEqualTo("keycloak/keycloak:" + property(parent, "keycloak.version"));
        assertThat(property(parent, "postgres-binaries.version"))
                .startsWith(image("postgres").substring("postgres:".length()));
    }

    private Set<String> environment(String service) {
        Object environment = services.get(service).get("environment");
        Set<String> keys = new TreeSet<>();
        ((Map<?, ?>) environment).keySet().forEach(key -> keys.add(key.toString()));
        return keys;
    }

    private String image(String service) {
        return services.get(service).get("image").toString();
    }

    private static String property(String pom, String name) {
        Matcher matcher = Pattern.compile("<" + Pattern.quote(name) + ">(.*?)<").matcher(pom);
        assertThat(matcher.find()).as(name).isTrue();
        return matcher.group(1);
    }

    private static Stream<String> strings(Object list) {
        return list instanceof Iterable<?> items
                ? StreamSupport.stream(items.spliterator(), false).map(Object::toString)
                : Stream.empty();
    }

    /** The SIAGA_ keys of a service: its properties, the methods of its mappings, and what it injects by name. */
    private static Set<String> ownKeys(Path sources) {
        Set<String> keys = new HashSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.equals("application.properties")) {
                    find("(?m)^%?[\\w.]*?(siaga\\.[\\w.-]+)\\s*=", file).forEach(keys::add);
                } else if (name.endsWith(".java")) {
                    find("@ConfigProperty\\(\\s*name\\s*=\\s*\"(siaga\\.[\\w.-]+)\"", file)
                            .forEach(keys::add);
                    find("@ConfigMapping\\(\\s*prefix\\s*=\\s*\"(siaga[\\w.-]*)\"", file)
                            .forEach(prefix -> find("(\\w+)\\(\\);", file)
                                    .forEach(method -> keys.add(prefix + "." + method.replaceAll("([A-Z])", "-$1"))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<String> variables = new HashSet<>();
        keys.forEach(key -> variables.add(key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT)));
        return variables;
    }

    private static Stream<String> find(String expression, Path file) {
        try {
            return Pattern.compile(expression)
                    .matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
