package siaga.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Reads one alert through the gateway, and through nginx in front of the same service. */
final class ReadBenchmark {

    private final Stack stack;
    private final Plan plan;
    private final Path project;

    ReadBenchmark(Stack stack, Plan plan, Path project) {
        this.stack = stack;
        this.plan = plan;
        this.project = project;
    }

    List<Row> run() throws IOException, InterruptedException, SQLException {
        String path = "/v1/alerts/" + publishedAlert();
        List<WrkReport> gateway = new ArrayList<>();
        List<WrkReport> nginx = new ArrayList<>();
        try (Nginx proxy = Nginx.before(stack.alertsService(), stack.folder("nginx"))) {
            WarmUp.untilSteady(
                    () -> measure("read, warm-up", path, stack.gateway()).perSecond());
            for (int round = 1; round <= plan.rounds(); round++) {
                gateway.add(measure("read " + round + ", gateway", path, stack.gateway()));
                nginx.add(measure("read " + round + ", nginx", path, proxy.address()));
            }
        }
        return List.of(
                row("proxied read", gateway, nginx, WrkReport::perSecond, "/s", Goal.atLeast(0.50)),
                row("proxied read, p50", gateway, nginx, WrkReport::p50, "ms", null),
                row("proxied read, p99", gateway, nginx, WrkReport::p99, "ms", Goal.atMost(4)),
                Row.of("proxied read, failed requests", failed(gateway), "", Goal.atMost(0)),
                Row.of("proxied read, failed requests of nginx", failed(nginx), ""));
    }

    private WrkReport measure(String what, String path, URI server) throws IOException, InterruptedException {
        WrkReport report = new Wrk(path, stack.member(Draft.ORIGIN).token()).run(server, plan.length());
        System.err.printf(
                "benchmarks: %s: %.0f/s, p50 %.1f ms, p99 %.1f ms, %d failed%n",
                what, report.perSecond(), report.p50(), report.p99(), report.failed());
        return report;
    }

    private String publishedAlert() throws IOException, InterruptedException {
        Publisher publisher = new Publisher(
                Draft.ofExample(project),
                stack.member(Draft.ORIGIN).token(),
                stack.member(Draft.DESK).token());
        try (KeptConnection gateway = new KeptConnection(stack.gateway())) {
            return Objects.requireNonNull(publisher.publish(gateway), "an alert can be published")
                    .id();
        }
    }

    private static Row row(
            String what,
            List<WrkReport> ours,
            List<WrkReport> peer,
            ToDoubleFunction<WrkReport> figure,
            String unit,
            @Nullable Goal goal) {
        return Row.against(Median.of(peer, figure), what, Median.of(ours, figure), unit, goal);
    }

    private static long failed(List<WrkReport> reports) {
        return reports.stream().mapToLong(WrkReport::failed).sum();
    }
}
