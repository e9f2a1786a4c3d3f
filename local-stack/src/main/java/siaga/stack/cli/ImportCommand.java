package siaga.stack.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import siaga.stack.imports.FileImport;
import siaga.stack.member.LocalAccess;
import siaga.stack.member.Members;
import siaga.stack.member.Tokens;
import siaga.stack.run.CannotRun;
import siaga.stack.run.Home;

@Command(name = "import", description = "Streams a file of alerts in and tells what became of each record.")
final class ImportCommand implements Callable<Integer> {

    /** Who answers for a source when nobody is named. */
    private static final Map<String, String> OWNERS = Map.of("bpom", "ID-BPOM", "mfds", "KR-MFDS");

    @Parameters(index = "0", paramLabel = "<format>", description = "siaga, openfda, rasff, mfds or bpom.")
    private String format = "";

    @Parameters(index = "1", paramLabel = "<file>", description = "May be compressed with gzip.")
    private Path file = Path.of("");

    @Option(
            names = "--as",
            paramLabel = "<agency>",
            description = "The importing agency; the source's own when left out.")
    private String agency = "";

    @Option(names = "--no-notify", description = "Keeps what comes in out of the inboxes: a historical backfill.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) {
            throw new CannotRun("The file " + file + " cannot be read.");
        }
        LocalAccess access = TokenCommand.access(Home.fromEnvironment());
        String importer =
                agency.isEmpty() ? OWNERS.getOrDefault(format, Members.FORUM_DESK) : agency.toUpperCase(Locale.ROOT);
        LocalAccess.Client client = TokenCommand.client(access, importer);
        String token = new Tokens(access.tokenEndpoint()).accessToken(client.clientId(), client.clientSecret());
        Optional<JsonNode> summary;
        try (Progress progress = new Progress(Files.size(file))) {
            summary = new FileImport(access.gateway(), token).run(format, file, !quiet, progress);
        }
        if (summary.isEmpty()) {
            System.err.println(
                    "siaga: The import broke off: what was answered is in. Run it again, nothing comes in twice;"
                            + " ./siaga logs alerts-service says why.");
            return 1;
        }
        print(summary.get());
        return 0;
    }

    private static void print(JsonNode summary) {
        System.out.printf(
                Locale.ROOT,
                "%d records: %d created, %d unchanged, %d changed, %d rejected%n",
                summary.path("records").asLong(),
                summary.path("created").asLong(),
                summary.path("unchanged").asLong(),
                summary.path("changed").asLong(),
                summary.path("rejected").asLong());
    }

    /** A bar of the bytes sent with the number of records answered; rejected records are printed as they come. */
    private static final class Progress implements FileImport.Listener, AutoCloseable {

        private final Optional<ProgressBar> bar;
        private final AtomicLong answered = new AtomicLong();

        Progress(long size) {
            bar = Terminal.isInteractive() ? Optional.of(bar(size)) : Optional.empty();
        }

        @Override
        public void sent(long bytes) {
            bar.ifPresent(shown -> shown.stepTo(bytes));
        }

        @Override
        public void answered(JsonNode record) {
            long records = answered.incrementAndGet();
            bar.ifPresent(shown -> shown.setExtraMessage(records + " records"));
            if (record.path("outcome").asText().equals("REJECTED")) {
                System.out.println("rejected: record " + record.path("record").asText() + " "
                        + record.path("source").asText() + ": " + reason(record.path("problem")));
            }
        }

        @Override
        public void close() {
            bar.ifPresent(ProgressBar::close);
        }

        private static ProgressBar bar(long size) {
            return new ProgressBarBuilder()
                    .setTaskName("import")
                    .setInitialMax(size)
                    .setUnit(" KiB", 1024)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
        }

        private static String reason(JsonNode problem) {
            StringBuilder reason = new StringBuilder(
                    problem.path("detail").asText(problem.path("title").asText()));
            problem.path("errors")
                    .forEach(error -> reason.append("; ")
                            .append(error.path("pointer").asText())
                            .append(' ')
                            .append(error.path("detail").asText()));
            return reason.toString();
        }
    }
}
