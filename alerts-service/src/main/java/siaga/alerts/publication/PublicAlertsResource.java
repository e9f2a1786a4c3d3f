package siaga.alerts.publication;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Date;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.PublishedAlert;
import siaga.alerts.alert.PublishedAlerts;
import siaga.kit.page.PageLimit;
import siaga.kit.problem.Problem;

/** Reading public alerts. Nobody is asked who they are, and whoever says so reads the same. */
@Path(PublicAlertsResource.PATH)
@Tag(name = "Public", description = "What everybody may read, without an account.")
@PermitAll
@SecurityRequirements
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class PublicAlertsResource {

    static final String PATH = "/public/v1/alerts";

    private final PublishedAlerts alerts;
    private final Publication publication;

    PublicAlertsResource(PublishedAlerts alerts, Publication publication) {
        this.alerts = alerts;
        this.publication = publication;
    }

    @GET
    @Operation(
            operationId = "listPublicAlerts",
            summary = "List public alerts",
            description =
                    "For everybody, without a token. The TLP:CLEAR alerts, last distributed first, in the public field set."
                            + " Values of one filter are alternatives, filters add up. A withdrawn alert keeps its place and says"
                            + " that it was withdrawn and why; no filter on what it said finds it. The answer may be cached for a"
                            + " minute.")
    @APIResponse(
            responseCode = "200",
            description = "One page; `next`, and the `Link` header, lead to the following one.",
            headers = {
                @Header(name = "ETag", schema = @Schema(implementation = String.class)),
                @Header(name = "Cache-Control", schema = @Schema(implementation = String.class))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = PublicAlertPage.class),
                            examples = @ExampleObject(name = "page", value = PublicAlertExamples.PAGE)))
    @APIResponse(responseCode = "304", description = "You have it: `If-None-Match` names the current page.")
    public Response list(
            @BeanParam PublicAlertFilter filter,
            @Parameter(description = "Items on a page, 1 to 200; 50 when not said.") @RestQuery @Nullable Integer limit,
            @Parameter(description = "`next` of the page before.") @RestQuery @Nullable String after,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        int size = PageLimit.of(limit, PageLimit.MOST, PageLimit.DEFAULT);
        return publication
                .answer(
                        alerts.page(filter.toAlertFilter(), filter.since, filter.until, size, after)
                                .map(PublicAlert::of),
                        ifNoneMatch)
                .build();
    }

    @GET
    @Path("/{reference}")
    @Operation(
            operationId = "readPublicAlert",
            summary = "Read a public alert",
            description =
                    "For everybody, without a token. A TLP:CLEAR alert in the public field set: classification, status,"
                            + " product, hazard, countries of origin and distribution, notifier, basis and measures. 404 for what"
                            + " is not public, whether it exists or not. The answer may be cached for a minute.")
    @APIResponse(
            responseCode = "200",
            description = "The alert.",
            headers = {
                @Header(name = "ETag", schema = @Schema(implementation = String.class)),
                @Header(name = "Last-Modified", schema = @Schema(implementation = String.class)),
                @Header(name = "Cache-Control", schema = @Schema(implementation = String.class))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = PublicAlert.class),
                            examples = {
                                @ExampleObject(name = "alert", value = PublicAlertExamples.ALERT),
                                @ExampleObject(name = "withdrawn", value = PublicAlertExamples.WITHDRAWN)
                            }))
    @APIResponse(responseCode = "304", description = "You have it: `If-None-Match` names what it says now.")
    public Response read(
            @Parameter(description = "Reference, never an id.", example = "SG-2026-00042") @PathParam("reference")
                    String reference,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        PublishedAlert alert = alerts.find(reference).orElseThrow(Problem::notFound);
        return publication
                .answer(PublicAlert.of(alert), ifNoneMatch)
                .lastModified(Date.from(alert.changedAt()))
                .build();
    }

    /** Names the page type for the interface description. */
    @Schema(name = "PublicAlertPage")
    record PublicAlertPage(
            List<PublicAlert> items, @Nullable String next) {}
}
