package siaga.alerts.alert;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.Basis;
import siaga.contracts.vocabulary.Network;
import siaga.contracts.vocabulary.RecallClass;
import siaga.contracts.vocabulary.RiskDecision;
import siaga.contracts.vocabulary.Tlp;

/** What a list can be narrowed to; values of one filter are alternatives, filters add up. */
public class AlertFilter {

    @RestQuery
    @Parameter(description = "States of the lifecycle.")
    public List<AlertStatus> status;

    @RestQuery
    public List<Network> network;

    @RestQuery
    public List<AlertType> type;

    @RestQuery
    public List<Basis> basis;

    @RestQuery
    public List<RiskDecision> riskDecision;

    @RestQuery
    public List<RecallClass> recallClass;

    @RestQuery
    public List<Tlp> tlp;

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
    @Parameter(description = "Product category code.")
    public List<String> category;

    @RestQuery
    @Parameter(description = "Hazard category code, such as `DEG_EG`.")
    public List<String> hazard;

    @RestQuery
    @Parameter(description = "Substance by name, CAS, INN or UNII, such as `111-46-6`.")
    public List<String> substance;

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
    @Parameter(description = "Operator whose name begins so, such as `Toko Contoh`.")
    public List<String> operator;

    @RestQuery
    @Parameter(description = "Harmonized System code that begins so, such as `3004`.")
    public List<String> hsCode;

    @RestQuery
    @Parameter(description = "`me`: alerts on which the caller's agency is flagged.")
    public @Nullable String flaggedFor;

    @RestQuery
    @Parameter(
            description =
                    "`true`: alerts on which your agency, or on an alert of your own anybody, has let a time pass and has"
                            + " not acted since; `false`: the others.")
    public @Nullable String overdue;

    @RestQuery
    @Parameter(description = "Distributed (or, before that, created) at or after this time.")
    public @Nullable Instant since;

    @RestQuery
    @Parameter(description = "Distributed (or, before that, created) before this time.")
    public @Nullable Instant until;
}
