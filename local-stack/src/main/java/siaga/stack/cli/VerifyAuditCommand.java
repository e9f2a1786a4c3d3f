package siaga.stack.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import siaga.stack.audit.AnchorFile;
import siaga.stack.audit.AuditVerification;
import siaga.stack.audit.LedgerReport;
import siaga.stack.run.Home;
import siaga.stack.run.Port;
import siaga.stack.run.Ports;
import siaga.stack.run.Stack;

@Command(
        name = "verify-audit",
        description =
                "Recomputes the chain over every ledger and names the first broken link. Exits with 0 when all hold.")
final class VerifyAuditCommand implements Callable<Integer> {

    @Option(
            names = "--anchors",
            paramLabel = "<file>",
            description = "Holds the ledgers against the links kept there, then keeps the last ones of now."
                    + " Only so does it show when the end of a ledger was cut off, or all of it sealed anew:"
                    + " keep the file where nobody who can change the databases can change it.")
    private @Nullable Path anchors;

    @Override
    public Integer call() throws IOException {
        Ports ports = Stack.of(Home.fromEnvironment()).ports();
        Map<String, String> services = new LinkedHashMap<>();
        for (Port port : List.of(Port.ALERTS_MANAGEMENT, Port.AGENCIES_MANAGEMENT)) {
            services.put(port.part(), ports.http(port));
        }
        return verify(
                new AuditVerification(services), Optional.ofNullable(anchors).map(AnchorFile::new));
    }

    /** The heads are kept only of ledgers that hold, so that what was found once is found again. */
    static int verify(AuditVerification verification, Optional<AnchorFile> file) throws IOException {
        List<LedgerReport> reports =
                verification.run(file.isPresent() ? file.get().read() : List.of());
        reports.forEach(report -> System.out.println(report.line()));
        if (!reports.stream().allMatch(LedgerReport::isIntact)) {
            return 1;
        }
        if (file.isPresent()) {
            file.get().write(reports.stream().map(LedgerReport::head).toList());
        }
        return 0;
    }
}
