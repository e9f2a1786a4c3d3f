package siaga.agencies.holiday;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import siaga.agencies.QueryParameters;
import siaga.kit.problem.Problem;

@Path("/v1/holidays")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Holidays", description = "The public holidays that deadlines in working days are counted on.")
class HolidaysResource {

    private final PublicHolidays holidays;

    HolidaysResource(PublicHolidays holidays) {
        this.holidays = holidays;
    }

    @GET
    @Path("{country}")
    @Operation(
            operationId = "getHolidays",
            summary = "The public holidays of a country",
            description = "Those of all years that are known, or of one. Of Indonesia, Japan, Korea, Malaysia, the"
                    + " Philippines, Singapore, Thailand and Viet Nam; 404 for any other country and for a year that is"
                    + " not known. An agency takes them over with `holidaysOf` in its calendar. For every active member,"
                    + " with any role.")
    public CountryHolidays ofCountry(
            @RestPath @Parameter(description = "ISO 3166-1 alpha-2", example = "ID") String country,
            @RestQuery
                    @Parameter(
                            description = "All that are known when left out",
                            example = "2026",
                            schema = @Schema(implementation = Integer.class))
                    @Nullable
                    String year) {
        Long only = QueryParameters.number("year", year);
        CountryHolidays known = holidays.of(country).orElseThrow(Problem::notFound);
        CountryHolidays wanted = only == null ? known : known.in(only);
        if (wanted.years().isEmpty()) {
            throw Problem.notFound();
        }
        return wanted;
    }
}
