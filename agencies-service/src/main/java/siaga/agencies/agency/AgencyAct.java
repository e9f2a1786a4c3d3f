package siaga.agencies.agency;

import java.util.Locale;
import java.util.Set;
import siaga.contracts.vocabulary.AgencyStatus;

/** What the secretariat does to a membership: the only ways its status changes. */
enum AgencyAct {
    /** The invited agency has joined. */
    ADMIT(Set.of(AgencyStatus.INVITED), AgencyStatus.ACTIVE),
    /** It may neither read nor write until it is reinstated. */
    SUSPEND(Set.of(AgencyStatus.ACTIVE), AgencyStatus.SUSPENDED),
    REINSTATE(Set.of(AgencyStatus.SUSPENDED), AgencyStatus.ACTIVE),
    /** It is no member any more, for good. */
    LEAVE(Set.of(AgencyStatus.INVITED, AgencyStatus.ACTIVE, AgencyStatus.SUSPENDED), AgencyStatus.LEFT);

    private final Set<AgencyStatus> from;
    private final AgencyStatus to;

    AgencyAct(Set<AgencyStatus> from, AgencyStatus to) {
        this.from = from;
        this.to = to;
    }

    /**
     * The status after the act.
     *
     * @throws AgencyActNotPossible when the act is not possible in that status
     */
    AgencyStatus on(AgencyStatus status) {
        if (!from.contains(status)) {
            throw new AgencyActNotPossible(this, status);
        }
        return to;
    }

    /** The word in addresses and in the audit: {@code suspend}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
