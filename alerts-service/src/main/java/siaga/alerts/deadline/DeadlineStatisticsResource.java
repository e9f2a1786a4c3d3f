package siaga.alerts.deadline;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import siaga.alerts.deadline.DeadlineStatistics.By;
import siaga.contracts.vocabulary.AlertClock;
import siaga.kit.caller.CallerOfRequest;

/** How well the times are kept. */
@Path("/v1/statistics/deadlines")
@Tag(name = "Deadlines")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class DeadlineStatisticsResource {

    private static final String FIGURES = """
            {"clocks": [
              {"clock": "ACKNOWLEDGE", "country": "KR", "started": 41, "metInTime": 30, "metLate": 5, "open": 2, "overdue": 3,
               "stopped": 1, "medianHours": 2.4, "p90Hours": 9.75}],
             "samplingToNotice": [
              {"country": "ID", "distributed": 25, "within30Days": 9, "share": 0.36, "per5030": false, "medianDays": 37.5}]}""";

    private final DeadlineStatistics statistics;
    private final CallerOfRequest caller;

    DeadlineStatisticsResource(DeadlineStatistics statistics, CallerOfRequest caller) {
        this.statistics = statistics;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "countDeadlines",
            summary = "See how well the times are kept",
            description =
                    "For every member. Counted over the alerts that you may see, and over the requests that concern you:"
                            + " what was started, met in time or late, is open, overdue or stopped, with the median and the"
                            + " 90th percentile of the hours taken; and, unless one `clock` is asked for, the days from"
                            + " sampling to distribution, where more than half within 30 days is the aim (PER-50/30).")
    @APIResponse(
            responseCode = "200",
            description = "The figures; a clock that was never started is left out.",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadlineFigures.class),
                            examples = @ExampleObject(name = "by country", value = FIGURES)))
    public DeadlineFigures count(
            @Parameter(
                            description = "Started, or distributed, at or after this time.",
                            example = "2026-01-01T00:00:00Z")
                    @RestQuery
                    @Nullable
                    Instant since,
            @Parameter(description = "Started, or distributed, before this time.") @RestQuery @Nullable Instant until,
            @Parameter(description = "Broken down by the agency that must act, or by its country.", example = "country")
                    @RestQuery
                    @Nullable
                    By by,
            @Parameter(description = "Only that clock.", example = "ACKNOWLEDGE") @RestQuery @Nullable
                    AlertClock clock) {
        return statistics.count(caller.get(), since, until, by, clock);
    }
}
