package siaga.stack.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import siaga.stack.run.CannotRun;

/** Asks services to go along the chains of their ledgers. */
public final class AuditVerification {

    // A service reads everything that stands in its ledgers, some hundred thousand rows a second at best.
    private static final Duration PATIENCE = Duration.ofHours(1);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> services;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /**
     * For those services.
     *
     * @param services the addresses of their management interfaces by their names, in the order of the reports
     */
    public AuditVerification(Map<String, String> services) {
        this.services = services;
    }

    /**
     * One report for each ledger, and for each anchor whose ledger is gone.
     *
     * @throws CannotRun when a service does not answer
     */
    public List<LedgerReport> run(List<Anchor> anchors) {
        List<LedgerReport> reports = new ArrayList<>();
        services.forEach((service, address) -> reports.addAll(ask(service, address, anchors)));
        anchors.stream()
                .filter(anchor -> reports.stream()
                        .noneMatch(report -> report.service().equals(anchor.service())
                                && report.ledger().equals(anchor.ledger())))
                .map(LedgerReport::gone)
                .forEach(reports::add);
        return reports;
    }

    private List<LedgerReport> ask(String service, String address, List<Anchor> anchors) {
        String expected = anchors.stream()
                .filter(anchor -> anchor.service().equals(service) && anchor.position() > 0)
                .map(anchor -> "expect=" + anchor.expectation())
                .collect(Collectors.joining("&", "?", ""));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/audit/verification" + expected))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new CannotRun(
                        service + " could not verify its ledgers: " + answer.statusCode() + " " + answer.body());
            }
            return reports(service, JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new CannotRun(service + " does not answer at " + address + ": see ./siaga status");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }

    private static List<LedgerReport> reports(String service, JsonNode answer) {
        List<LedgerReport> reports = new ArrayList<>();
        answer.path("ledgers").forEach(ledger -> reports.add(LedgerReport.of(service, ledger)));
        return reports;
    }
}
