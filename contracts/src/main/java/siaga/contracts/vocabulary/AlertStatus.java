package siaga.contracts.vocabulary;

/** Where an alert stands in its lifecycle. */
public enum AlertStatus {
    DRAFT,
    SUBMITTED,
    VALIDATED,
    IN_VERIFICATION,
    DISTRIBUTED,
    WITHDRAWN,
    SUPERSEDED,
    CLOSED,
    DISCARDED;

    /** Whether the alert has been sent to its audience, at whatever point it stands now. */
    public boolean afterDistribution() {
        return this == DISTRIBUTED || this == WITHDRAWN || this == SUPERSEDED || this == CLOSED;
    }

    /** Whether a contact point has vouched for it, so that the desk may see it. */
    public boolean knownToDesk() {
        return this == VALIDATED || this == IN_VERIFICATION || afterDistribution();
    }
}
