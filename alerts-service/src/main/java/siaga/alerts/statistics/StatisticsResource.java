package siaga.alerts.statistics;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertCounts;
import siaga.alerts.alert.AlertCounts.By;
import siaga.kit.caller.CallerOfRequest;

/** Counts. */
@Path("/v1/statistics")
@Tag(name = "Statistics", description = "Counts and clocks, by what you may see.")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class StatisticsResource {

    private final AlertCounts counts;
    private final CallerOfRequest caller;

    StatisticsResource(AlertCounts counts, CallerOfRequest caller) {
        this.counts = counts;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "countAlerts",
            summary = "Count alerts",
            description =
                    "For every member. Counts the alerts that you may see and that stand: distributed, superseded and"
                            + " closed ones. Alerts before their distribution are not counted, nor are withdrawn ones, since what"
                            + " they said was taken back. All counts are of one moment; they tell nothing of alerts, or places in"
                            + " them, that you may not see. Values of one filter are alternatives, filters add up.")
    @APIResponse(
            responseCode = "200",
            description = "The total, and a list for each `by`: the most frequent value first, months in their order.",
            content =
                    @Content(
                            schema = @Schema(implementation = Statistics.class),
                            examples = @ExampleObject(name = "counts", value = Statistics.EXAMPLE)))
    public Statistics count(
            @Parameter(description = "What to count by, repeatable; by all of them when not said.") @RestQuery @Nullable
                    List<By> by,
            @BeanParam StatisticsFilter filter) {
        Set<By> asked = by == null || by.isEmpty() ? EnumSet.allOf(By.class) : EnumSet.copyOf(by);
        return Statistics.of(counts.count(caller.get(), filter.toAlertFilter(), filter.since, filter.until, asked));
    }
}
