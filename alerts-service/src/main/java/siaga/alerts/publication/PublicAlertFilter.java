package siaga.alerts.publication;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertFilter;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.Network;
import siaga.contracts.vocabulary.RiskDecision;

/** What the public list can be narrowed to: by nothing that it does not show. */
public class PublicAlertFilter {

    private static final List<AlertStatus> NOT_WITHDRAWN =
            List.of(AlertStatus.DISTRIBUTED, AlertStatus.SUPERSEDED, AlertStatus.CLOSED);

    @RestQuery
    public List<Network> network;

    @RestQuery
    public List<AlertType> type;

    @RestQuery
    public List<RiskDecision> riskDecision;

    @RestQuery
    @Parameter(description = "Agency that notified, such as `ID-BPOM`.")
    public List<String> notifiedBy;

    @RestQuery
    @Parameter(description = "Country where the product or its ingredient was made, ISO 3166-1 alpha-2, such as `KR`.")
    public List<String> origin;

    @RestQuery
    @Parameter(description = "Country to which the product was distributed, such as `MY`.")
    public List<String> distributedTo;

    @RestQuery
    @Parameter(description = "Hazard category code, such as `DEG_EG`.")
    public List<String> hazard;

    @RestQuery
    @Parameter(description = "GTIN of 8, 12, 13 or 14 digits, such as `8991234567891`.")
    public List<String> gtin;

    @RestQuery
    @Parameter(description = "Registration number, however it is written, such as `DTL1234567890A1`.")
    public List<String> registration;

    @RestQuery
    @Parameter(description = "Lot number, however it is written, such as `B77-K01`.")
    public List<String> lot;

    @RestQuery
    @Parameter(description = "Distributed at or after this time.")
    public @Nullable Instant since;

    @RestQuery
    @Parameter(description = "Distributed before this time.")
    public @Nullable Instant until;

    /** The same for all alerts; the times stay here. */
    AlertFilter toAlertFilter() {
        AlertFilter filter = new AlertFilter();
        filter.network = network;
        filter.type = type;
        filter.riskDecision = riskDecision;
        filter.notifiedBy = notifiedBy;
        filter.origin = origin;
        filter.distributedTo = distributedTo;
        filter.hazard = hazard;
        filter.gtin = gtin;
        filter.registration = registration;
        filter.lot = lot;
        if (asksWhatWithdrawnAlertsDoNotShow()) {
            filter.status = NOT_WITHDRAWN;
        }
        return filter;
    }

    private boolean asksWhatWithdrawnAlertsDoNotShow() {
        return Stream.of(network, type, riskDecision, origin, distributedTo, hazard, gtin, registration, lot)
                .anyMatch(values -> values != null && !values.isEmpty());
    }
}
