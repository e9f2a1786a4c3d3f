package siaga.agencies.agency;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import siaga.agencies.EntityAnswer;
import siaga.agencies.Patches;
import siaga.agencies.QueryParameters;
import siaga.agencies.Versioned;
import siaga.agencies.audit.Actor;
import siaga.agencies.holiday.PublicHolidays;
import siaga.contracts.vocabulary.AgencyKind;
import siaga.contracts.vocabulary.AgencyStatus;
import siaga.kit.caller.Caller;
import siaga.kit.caller.CallerOfRequest;
import siaga.kit.etag.ETags;
import siaga.kit.idempotency.Answer;
import siaga.kit.idempotency.Idempotency;
import siaga.kit.json.StrictJsonBody;
import siaga.kit.page.Cursor;
import siaga.kit.page.Page;
import siaga.kit.page.PageLimit;

@Path("/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Agencies", description = "The members of the forum: who they are, and how to reach them.")
class AgenciesResource {

    private final Agencies agencies;
    private final AgencyLifecycle lifecycle;
    private final Secretariat secretariat;
    private final ChangePermission permission;
    private final CallerOfRequest callers;
    private final Idempotency idempotency;
    private final PublicHolidays holidays;
    private final Clock clock;

    AgenciesResource(
            Agencies agencies,
            AgencyLifecycle lifecycle,
            Secretariat secretariat,
            ChangePermission permission,
            CallerOfRequest callers,
            Idempotency idempotency,
            PublicHolidays holidays,
            Clock clock) {
        this.agencies = agencies;
        this.lifecycle = lifecycle;
        this.secretariat = secretariat;
        this.permission = permission;
        this.callers = callers;
        this.idempotency = idempotency;
        this.holidays = holidays;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listAgencies",
            summary = "The members of the forum",
            description = "In the order of their codes. For every active member, with any role.")
    public Page<AgencyView> list(
            @RestQuery @Parameter(description = "ISO 3166-1 alpha-2", example = "ID") @Nullable String country,
            @RestQuery @Parameter(schema = @Schema(implementation = AgencyKind.class)) @Nullable String kind,
            @RestQuery @Parameter(schema = @Schema(implementation = AgencyStatus.class)) @Nullable String status,
            @RestQuery @Parameter(description = "Code of the agency they stand under", example = "ID-BPOM") @Nullable
                    String parent,
            @RestQuery
                    @Parameter(
                            description = "How many, 1 to 200; 50 when left out",
                            example = "50",
                            schema = @Schema(implementation = Integer.class))
                    @Nullable
                    String limit,
            @RestQuery @Parameter(description = "next of the page before") @Nullable String after) {
        AgencyFilter filter = new AgencyFilter(
                country,
                QueryParameters.word("kind", kind, AgencyKind.class),
                QueryParameters.word("status", status, AgencyStatus.class),
                parent);
        int size = QueryParameters.limit(limit, PageLimit.MOST, PageLimit.DEFAULT);
        String behind = after == null ? null : Cursor.parse(after, 1).getFirst();
        return Page.of(agencies.page(filter, behind, size + 1), size, agency -> Cursor.of(agency.code()))
                .map(AgencyView::of);
    }

    @GET
    @Path("{code}")
    @Operation(
            operationId = "getAgency",
            summary = "One agency",
            description =
                    "With an `ETag` for changing it; 304 on `If-None-Match`. For every active member, with any role.")
    @APIResponseSchema(AgencyView.class)
    public Response get(
            @RestPath String code,
            @HeaderParam("If-None-Match") @Parameter(description = "The ETag you have", example = "\"3\"") @Nullable
                    String ifNoneMatch) {
        Agency agency = agencies.get(code);
        return EntityAnswer.ifChanged(ifNoneMatch, new Versioned<>(AgencyView.of(agency), agency.version()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "admitAgency",
            summary = "Admit an agency",
            description = "As ACTIVE, or as INVITED until it has joined. Its inbox begins at number 1, and every active"
                    + " member finds `siaga.agency.updated.v1` in its own. For the secretariat.")
    @APIResponseSchema(value = AgencyView.class, responseCode = "201", responseDescription = "The agency is a member")
    public Response admit(
            @HeaderParam("Idempotency-Key")
                    @Parameter(required = true, description = "Unique for what is created", example = "admit-kr-mfds-1")
                    @Nullable
                    String idempotencyKey,
            AdmitAgency body) {
        Caller caller = callers.get();
        secretariat.require(caller);
        return idempotency.once(caller, idempotencyKey, "POST /v1/agencies", body, () -> {
            Versioned<AgencyView> admitted = lifecycle.admit(body, Actor.of(caller));
            return Answer.created(
                    "/v1/agencies/" + admitted.view().code(), ETags.of(admitted.version()), admitted.view());
        });
    }

    @PATCH
    @Path("{code}")
    @Consumes({StrictJsonBody.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeAgency",
            summary = "Change what is known of an agency",
            description =
                    "A JSON Merge Patch. The secretariat may change all of it, the contact point of the agency its"
                            + " names, contacts, duty phone and calendar.")
    @APIResponseSchema(AgencyView.class)
    public Response change(
            @RestPath String code,
            @HeaderParam("If-Match")
                    @Parameter(required = true, description = "The ETag that you read", example = "\"3\"")
                    @Nullable
                    String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AgencyBody.class)))
                    JsonNode patch) {
        Caller caller = callers.get();
        permission.require(caller, code, Patches.fields(patch));
        return EntityAnswer.ok(lifecycle.change(code, ifMatch, patch, Actor.of(caller)));
    }

    @GET
    @Path("{code}/contacts")
    @Operation(
            operationId = "getContacts",
            summary = "Whom to reach at an agency",
            description = "For every active member, with any role.")
    public ContactList contacts(@RestPath String code) {
        return new ContactList(agencies.get(code).details().contacts());
    }

    @GET
    @Path("{code}/duty")
    @Operation(
            operationId = "getDuty",
            summary = "How to reach an agency now",
            description =
                    "The phone that is answered at any hour, and whether people are at work there now. For every active"
                            + " member, with any role.")
    public DutyView duty(@RestPath String code) {
        Agency agency = agencies.get(code);
        AgencyCalendar calendar = agency.calendar();
        return DutyView.of(agency, calendar.with(holidays.daysOf(calendar.holidaysOf())), clock.instant());
    }
}
