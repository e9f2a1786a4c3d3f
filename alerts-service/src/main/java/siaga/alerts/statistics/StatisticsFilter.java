package siaga.alerts.statistics;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertFilter;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.Network;
import siaga.contracts.vocabulary.RiskDecision;

/** Which alerts are counted; values of one filter are alternatives, filters add up. */
public class StatisticsFilter {

    @RestQuery
    public List<Network> network;

    @RestQuery
    public List<AlertType> type;

    @RestQuery
    public List<RiskDecision> riskDecision;

    @RestQuery
    @Parameter(description = "Hazard category code, such as `DEG_EG`.")
    public List<String> hazard;

    @RestQuery
    @Parameter(description = "Country where the product or its ingredient was made, ISO 3166-1 alpha-2, such as `KR`.")
    public List<String> origin;

    @RestQuery
    @Parameter(description = "Agency that notified, such as `ID-BPOM`.")
    public List<String> notifiedBy;

    @RestQuery
    @Parameter(description = "First distributed at or after this time.")
    public @Nullable Instant since;

    @RestQuery
    @Parameter(description = "First distributed before this time.")
    public @Nullable Instant until;

    /** The same for alerts; the times stay here. */
    AlertFilter toAlertFilter() {
        AlertFilter filter = new AlertFilter();
        filter.network = network;
        filter.type = type;
        filter.riskDecision = riskDecision;
        filter.hazard = hazard;
        filter.origin = origin;
        filter.notifiedBy = notifiedBy;
        return filter;
    }
}
