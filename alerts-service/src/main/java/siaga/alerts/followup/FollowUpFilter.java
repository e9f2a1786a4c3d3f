package siaga.alerts.followup;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import siaga.contracts.vocabulary.FollowUpState;
import siaga.contracts.vocabulary.FollowUpType;

/** Which follow-ups to list; values of one filter are alternatives, filters add up. */
public class FollowUpFilter {

    @RestQuery
    @Parameter(description = "Where they stand.")
    public List<FollowUpState> state;

    @RestQuery
    @Parameter(description = "What they report.")
    public List<FollowUpType> type;

    @RestQuery
    @Parameter(description = "Agency that reports, such as `KR-MFDS`.")
    public List<String> agency;
}
