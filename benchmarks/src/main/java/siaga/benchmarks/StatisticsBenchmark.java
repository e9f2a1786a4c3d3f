package siaga.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Counts among many alerts, through the gateway, as a member that may see some of the restricted ones. */
final class StatisticsBenchmark {

    private static final String READER = "SG-HSA";
    private static final Goal GOAL = Goal.atMost(300);
    private static final int WARM_UP = 10;
    private static final double MICROS_PER_MILLI = 1e3;
    private static final long NANOS_PER_MICRO = 1_000;
    private static final int DIGITS = 3;

    /** What is asked, and how the table calls it. */
    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        for (String by : List.of("network", "type", "riskDecision", "hazard", "origin", "notifiedBy", "month")) {
            QUESTIONS.put("by=" + by, "by " + by);
        }
        QUESTIONS.put("by=network&since=2025-11-24T00:00:00Z", "by network, of a year");
        QUESTIONS.put("by=month&network=MEDICINE", "by month, of one network");
        QUESTIONS.put("by=type&hazard=HAZARD_20", "by type, of one hazard");
        QUESTIONS.put("by=hazard&since=2026-10-24T00:00:00Z", "by hazard, of a month");
        QUESTIONS.put("by=hazard&network=NARCOTIC_PRECURSOR", "by hazard, of a small network");
    }

    private final Stack stack;
    private final Plan plan;
    private final Path project;
    private final HttpClient http = HttpClient.newHttpClient();

    StatisticsBenchmark(Stack stack, Plan plan, Path project) {
        this.stack = stack;
        this.plan = plan;
        this.project = project;
    }

    List<Row> run() throws IOException, InterruptedException, SQLException {
        ManyAlerts.add(stack, project, plan.alerts(), 0);
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
            Histogram times = measure(question.getKey());
            String what = "statistics " + question.getValue();
            rows.add(Row.of(what + ", p50", times.getValueAtPercentile(50) / MICROS_PER_MILLI, "ms"));
            rows.add(Row.of(what + ", p95", times.getValueAtPercentile(95) / MICROS_PER_MILLI, "ms", GOAL));
            System.err.printf(
                    "benchmarks: %s: p50 %.0f ms, p95 %.0f ms, %d requests%n",
                    what,
                    times.getValueAtPercentile(50) / MICROS_PER_MILLI,
                    times.getValueAtPercentile(95) / MICROS_PER_MILLI,
                    times.getTotalCount());
        }
        new QueryPlans(stack).write(project.resolve("benchmarks/plans/statistics.txt"), "restricted_alert", () -> {
            for (String question : QUESTIONS.keySet()) {
                ask(request(question));
            }
        });
        return rows;
    }

    private HttpRequest request(String question) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(stack.gateway() + "/v1/statistics?" + question))
                .header("Authorization", "Bearer " + stack.member(READER).token())
                .build();
    }

    /** One request after the other, for as long as a round. */
    private Histogram measure(String question) throws IOException, InterruptedException {
        HttpRequest request = request(question);
        for (int i = 0; i < WARM_UP; i++) {
            ask(request);
        }
        Histogram times = new Histogram(DIGITS);
        long end = System.nanoTime() + plan.length().toNanos();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            ask(request);
            times.recordValue((System.nanoTime() - start) / NANOS_PER_MICRO);
        }
        return times;
    }

    private void ask(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new CannotMeasure("Counting was answered " + answer.statusCode() + ": " + answer.body());
        }
    }
}
