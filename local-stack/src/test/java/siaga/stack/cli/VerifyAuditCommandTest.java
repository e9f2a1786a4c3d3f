package siaga.stack.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import siaga.stack.audit.AnchorFile;
import siaga.stack.audit.AuditVerification;
import siaga.stack.run.CannotRun;

class VerifyAuditCommandTest {

    private static final String HASH = "ab".repeat(32);
    private static final String INTACT = """
            {"ledgers":[{"ledger":"audit","rows":13,"sealed":12,"position":12,"hash":"%s","broken":null}]}
            """.formatted(HASH);
    private static final String BROKEN = """
            {"ledgers":[{"ledger":"audit","rows":6,"sealed":6,"position":6,"hash":"%s",
                         "broken":{"position":7,"rowId":9,"why":"the row was altered"}}]}
            """.formatted(HASH);

    private final AtomicReference<String> query = new AtomicReference<>("");
    private final PrintStream console = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private String answer = INTACT;
    private int status = 200;
    private HttpServer service;

    @TempDir
    private Path folder;

    @BeforeEach
    void startService() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/audit/verification", exchange -> {
            query.set(String.valueOf(exchange.getRequestURI().getQuery()));
            byte[] body = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
        System.setOut(new PrintStream(printed, true, UTF_8));
    }

    @AfterEach
    void stopService() {
        System.setOut(console);
        service.stop(0);
    }

    @Test
    void ledgersThatHoldArePrintedWithTheirHeads() throws IOException {
        assertThat(verify(Optional.empty())).isZero();

        assertThat(printed.toString(UTF_8))
                .isEqualToIgnoringNewLines(
                        "alerts-service    audit    intact: 13 rows, 12 of them sealed, head 12:" + HASH);
    }

    @Test
    void theFirstBrokenLinkIsNamed() throws IOException {
        answer = BROKEN;

        assertThat(verify(Optional.empty())).isEqualTo(1);

        assertThat(printed.toString(UTF_8))
                .isEqualToIgnoringNewLines("alerts-service    audit    BROKEN at link 7, row 9: the row was altered");
    }

    @Test
    void theLinksKeptInTheFileAreHeldAgainstTheLedgers() throws IOException {
        Path file = folder.resolve("anchors");
        verify(Optional.of(file));
        assertThat(file).hasContent("alerts-service audit 12 " + HASH);

        verify(Optional.of(file));

        assertThat(query.get()).isEqualTo("expect=audit:12:" + HASH);
    }

    @Test
    void theLinksKeptStayWhenALedgerIsBroken() throws IOException {
        Path file = folder.resolve("anchors");
        verify(Optional.of(file));
        answer = BROKEN;

        verify(Optional.of(file));

        assertThat(file).hasContent("alerts-service audit 12 " + HASH);
    }

    @Test
    void aLedgerThatIsGoneIsNamed() throws IOException {
        Path file = folder.resolve("anchors");
        Files.writeString(file, "alerts-service reads 40 " + HASH + "\n");

        assertThat(verify(Optional.of(file))).isEqualTo(1);

        assertThat(printed.toString(UTF_8))
                .contains("alerts-service    reads    BROKEN the ledger is gone, but had a link 40 before");
    }

    @Test
    void aServiceThatCannotVerifyIsNoServiceThatHolds() {
        status = 503;
        answer = "{\"error\":\"the store is not available\"}";

        assertThatThrownBy(() -> verify(Optional.empty()))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("the store is not available");
    }

    @Test
    void aFileOfSomethingElseIsRefused() throws IOException {
        Path file = folder.resolve("anchors");
        Files.writeString(file, "something else\n");

        assertThatThrownBy(() -> verify(Optional.of(file)))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("no anchor");
    }

    private int verify(Optional<Path> anchors) throws IOException {
        String address = "http://127.0.0.1:" + service.getAddress().getPort();
        return VerifyAuditCommand.verify(
                new AuditVerification(Map.of("alerts-service", address)), anchors.map(AnchorFile::new));
    }
}
