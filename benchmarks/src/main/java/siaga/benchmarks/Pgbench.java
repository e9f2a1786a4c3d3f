package siaga.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Replays what publishing asks of PostgreSQL, by {@code pgbench}, with as many connections at work as ours: clients that
 * publish, and one each for the two relays and for the inboxes.
 */
final class Pgbench {

    // agencies-service takes up to 500; here each is written out, and more than 100 hardly ever wait.
    private static final int EVENTS_AT_ONCE = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long BETWEEN_LOOKS_MS = 50;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Stack stack;
    private final PeerDatabase database;
    private final Path scripts;
    private int runs;

    Pgbench(Stack stack, PeerDatabase database, Path project) {
        this.stack = stack;
        this.database = database;
        this.scripts = project.resolve("benchmarks/pgbench");
    }

    /**
     * What came of one round.
     *
     * @param perSecond from the start to the last inbox entry, as ours is counted
     */
    record Replay(long published, long failed, double perSecond) {}

    /** Publishes for so long, and waits until all of it stands in the inboxes and no outbox holds any of it. */
    Replay run(Duration length) throws IOException, InterruptedException, SQLException {
        runs++;
        long before = database.entries();
        List<Process> loops = List.of(
                loop(scripts.resolve("alerts-relay.sql")),
                loop(inboxScript()),
                loop(scripts.resolve("inbox-relay.sql")));
        try {
            long start = System.nanoTime();
            PgbenchReport report = PgbenchReport.parse(Program.run(
                    command(
                            scripts.resolve("publish.sql"),
                            "--client=" + Plan.CLIENTS,
                            "--jobs=2",
                            "--time=" + length.toSeconds()),
                    environment()));
            awaitDelivery(before + report.done(), loops);
            double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
            return new Replay(report.done(), report.failed(), report.done() / seconds);
        } finally {
            loops.forEach(Program::stop);
        }
    }

    private void awaitDelivery(long entries, List<Process> loops) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (database.entries() < entries || database.waiting() > 0) {
            if (System.nanoTime() > deadline || !loops.stream().allMatch(Process::isAlive)) {
                throw new CannotMeasure("pgbench has not brought everything to the inboxes: try the scripts by hand.");
            }
            Thread.sleep(BETWEEN_LOOKS_MS);
        }
    }

    private Path inboxScript() throws IOException {
        Path script = stack.folder("pgbench").resolve("inbox.sql");
        Files.writeString(script, RepeatedPart.in(Files.readString(scripts.resolve("inbox.sql")), EVENTS_AT_ONCE));
        return script;
    }

    private Process loop(Path script) throws IOException, SQLException {
        Path log = stack.folder("pgbench").resolve(script.getFileName() + ".log");
        return Program.start(
                command(
                        script,
                        "--client=1",
                        "--time=" + PATIENCE.multipliedBy(10).toSeconds()),
                environment(),
                log);
    }

    private List<String> command(Path script, String... options) throws IOException, SQLException {
        List<String> command =
                new ArrayList<>(List.of(Program.require("pgbench"), "--no-vacuum", "--protocol=prepared"));
        command.addAll(List.of(options));
        command.add("--file=" + script);
        command.add("--define=run=" + runs);
        command.add("--define=i=0");
        command.add("--define=done=" + database.lastReference());
        command.add("--define=most=" + EVENTS_AT_ONCE);
        for (String document : List.of("content", "answer", "event", "entry", "data")) {
            command.add("--define=" + document + "="
                    + Files.readString(scripts.resolve(document + ".json")).strip());
        }
        command.add(PeerDatabase.NAME);
        return command;
    }

    private Map<String, String> environment() {
        return Map.of(
                "PGHOST", "127.0.0.1",
                "PGPORT", stack.postgresPort(),
                "PGUSER", "postgres",
                "PGPASSWORD", stack.postgresPassword(),
                "PGOPTIONS", "-c search_path=alerts");
    }
}
