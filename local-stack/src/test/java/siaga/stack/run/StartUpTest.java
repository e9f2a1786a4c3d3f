package siaga.stack.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import siaga.stack.process.Daemon;

/** How a stack comes up, with shell scripts in place of its parts. */
class StartUpTest {

    private static final String SERVES = "touch $READY; exec sleep 600";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final List<String> order = Collections.synchronizedList(new ArrayList<>());
    private final List<Part> parts = new ArrayList<>();
    private Home home;

    @BeforeEach
    void create() {
        home = new Home(folder, folder.resolve(".siaga"));
        home.folder().toFile().mkdirs();
    }

    @AfterEach
    void stopAll() {
        new ShutDown(home, parts, board(), Duration.ofSeconds(5)).run();
    }

    @Test
    void bringsEveryPartUpAndTheDatabasesBeforeThoseThatNeedThem() {
        parts.add(part("postgres", Part.Tier.DATABASE, SERVES));
        parts.add(part("keycloak", Part.Tier.ENGINE, "test -e databases && " + SERVES));

        startUp().run(() -> order.add("ready"));

        assertThat(parts).allMatch(part -> home.daemon(part.name()).running().isPresent());
        assertThat(order).containsExactly("databases", "ready");
    }

    @Test
    void leavesWhatRunsAndStartsWhatDoesNot() throws Exception {
        parts.add(part("postgres", Part.Tier.DATABASE, SERVES));
        parts.add(part("kafka", Part.Tier.ENGINE, SERVES));
        startUp().run(() -> {});
        long kept = pid("postgres");
        home.daemon("kafka").stop("KILL", Duration.ofSeconds(5));

        startUp().run(() -> {});

        assertThat(pid("postgres")).isEqualTo(kept);
        assertThat(home.daemon("kafka").running()).isPresent();
    }

    @Test
    void replacesWhatWasBuiltAnewSince() {
        parts.add(part("gateway", Part.Tier.SERVICE, SERVES));
        startUp().run(() -> {});
        long before = pid("gateway");
        parts.set(0, part("gateway", Part.Tier.SERVICE, ": new; " + SERVES));

        startUp().run(() -> {});

        assertThat(pid("gateway")).isNotEqualTo(before);
    }

    @Test
    void stopsWhatItStartedWhenAPartEndsAndNamesItsLog() {
        parts.add(part("postgres", Part.Tier.DATABASE, SERVES));
        parts.add(part("kafka", Part.Tier.ENGINE, "echo broken; exit 3"));

        assertThatThrownBy(() -> startUp().run(() -> {}))
                .isInstanceOf(CannotRun.class)
                .hasMessage("kafka ended while it started, see " + home.log("kafka"));

        assertThat(home.daemon("postgres").running()).isEmpty();
        assertThat(home.log("kafka")).hasContent("broken");
    }

    @Test
    void namesThePortThatIsInUseBeforeAnythingIsStarted() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Part busy = part("gateway", Part.Tier.SERVICE, SERVES);
            parts.add(part("postgres", Part.Tier.DATABASE, SERVES));
            parts.add(new Part(
                    "gateway",
                    Part.Tier.SERVICE,
                    "",
                    Map.of(Port.GATEWAY, other.getLocalPort()),
                    busy.launch(),
                    busy.ready()));

            assertThatThrownBy(() -> startUp().run(() -> {}))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageStartingWith("Port " + other.getLocalPort() + ", which gateway needs, is in use")
                    .hasMessageContaining("SIAGA_PORT_GATEWAY=");

            assertThat(home.daemon("postgres").running()).isEmpty();
        }
    }

    @Test
    void stopsWhatItStartedWhenOpeningItFails() {
        parts.add(part("postgres", Part.Tier.DATABASE, SERVES));
        assertThatThrownBy(() -> startUp().run(() -> {
                    throw new CannotRun("no member");
                }))
                .hasMessage("no member");
        assertThat(home.daemon("postgres").running()).isEmpty();
    }

    private StartUp startUp() {
        return new StartUp(
                home,
                parts,
                () -> {
                    home.file("databases").toFile().mkdirs();
                    order.add("databases");
                },
                board());
    }

    private Board board() {
        return new Board(new PrintStream(shown, true, StandardCharsets.UTF_8), false);
    }

    private long pid(String part) {
        return home.daemon(part).running().orElseThrow().pid();
    }

    private Part part(String name, Part.Tier tier, String script) {
        Path ready = folder.resolve(name + ".ready");
        return new Part(
                name,
                tier,
                "",
                Map.of(),
                () -> new Daemon.Launch(List.of("sh", "-c", script), Map.of("READY", ready.toString())),
                () -> Files.exists(ready));
    }
}
