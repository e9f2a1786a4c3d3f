package siaga.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;

/** Publishes through the gateway, and replays what that asks of PostgreSQL without anything around it. */
final class PublishBenchmark {

    private static final double MICROS_PER_MILLI = 1_000;

    private final Stack stack;
    private final Plan plan;
    private final Path project;
    private final Statements statements;
    private final List<PublishRound> ours = new ArrayList<>();
    private final List<Pgbench.Replay> peer = new ArrayList<>();
    private final List<Double> ourStatements = new ArrayList<>();
    private final List<Double> peerStatements = new ArrayList<>();

    PublishBenchmark(Stack stack, Plan plan, Path project) {
        this.stack = stack;
        this.plan = plan;
        this.project = project;
        this.statements = new Statements(stack);
    }

    List<Row> run() throws IOException, InterruptedException, SQLException {
        measure();
        return rows();
    }

    private void measure() throws IOException, InterruptedException, SQLException {
        Publishing publishing = new Publishing(stack, new Deliveries(stack), project);
        WarmUp.untilSteady(() -> {
            PublishRound round = publishing.round(plan.length());
            say("publish, warm-up", round);
            return round.perSecond();
        });
        try (PeerDatabase database = PeerDatabase.create(stack, project)) {
            inTurn(publishing, new Pgbench(stack, database, project));
        }
    }

    private void inTurn(Publishing publishing, Pgbench pgbench) throws IOException, InterruptedException, SQLException {
        for (int round = 1; round <= plan.rounds(); round++) {
            statements.reset();
            PublishRound published = publishing.round(plan.length());
            ours.add(published);
            ourStatements.add(asked(published.published(), "alerts", "agencies"));
            say("publish " + round, published);

            statements.reset();
            Pgbench.Replay replay = pgbench.run(plan.length());
            peer.add(replay);
            peerStatements.add(asked(replay.published(), PeerDatabase.NAME));
            System.err.printf(
                    "benchmarks: publish %d, pgbench: %.0f/s of %d, %d failed%n",
                    round, replay.perSecond(), replay.published(), replay.failed());
        }
    }

    private double asked(long publishes, String... databases) throws SQLException {
        double asked = 0;
        for (String database : databases) {
            asked += statements.writingIn(database);
        }
        return asked / publishes;
    }

    private List<Row> rows() {
        Histogram whole = new Histogram(3);
        Histogram onward = new Histogram(3);
        ours.forEach(round -> whole.add(round.whole()));
        ours.forEach(round -> onward.add(round.onward()));
        return List.of(
                Row.against(
                        Median.of(peer, Pgbench.Replay::perSecond),
                        "publish",
                        Median.of(ours, PublishRound::perSecond),
                        "/s",
                        Goal.atLeast(0.25)),
                Row.of("publish, failed requests", sum(PublishRound::failed), "", Goal.atMost(0)),
                Row.of("publish, entries missing or double", sum(PublishRound::undelivered), "", Goal.atMost(0)),
                Row.of("publish, failed transactions of pgbench", failedReplays(), ""),
                Row.against(
                        Median.of(peerStatements, each -> each),
                        "publish, writing statements for each",
                        Median.of(ourStatements, each -> each),
                        "",
                        null),
                Row.of("publish, draft to live stream, p50", millis(whole, 50), "ms"),
                Row.of("publish, draft to live stream, p99", millis(whole, 99), "ms"),
                Row.of("publish, approved to live stream, p50", millis(onward, 50), "ms"),
                Row.of("publish, approved to live stream, p99", millis(onward, 99), "ms"));
    }

    private long sum(ToLongFunction<PublishRound> count) {
        return ours.stream().mapToLong(count).sum();
    }

    private long failedReplays() {
        return peer.stream().mapToLong(Pgbench.Replay::failed).sum();
    }

    private static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / MICROS_PER_MILLI;
    }

    private static void say(String what, PublishRound round) {
        System.err.printf(
                "benchmarks: %s: %.0f/s of %d, p50 %.0f ms, p99 %.0f ms, %d failed, %d missing or double%n",
                what,
                round.perSecond(),
                round.published(),
                millis(round.whole(), 50),
                millis(round.whole(), 99),
                round.failed(),
                round.undelivered());
    }
}
