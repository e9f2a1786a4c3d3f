package siaga.contracts.vocabulary;

/** What is timed on an alert (domain.md, Clocks). How long each may take is a policy, not a constant. */
public enum AlertClock {
    /** From the knowledge of the risk to validation, by the notifying agency. */
    NOTIFY,
    /** From the desk's receipt to distribution, by the desk. */
    VERIFY,
    /** From distribution to acknowledgement, by each flagged agency. */
    ACKNOWLEDGE,
    /** From distribution to the first substantive answer, by each agency asked to follow up. */
    FIRST_ANSWER,
    /** From distribution to the first measure, by the notifying agency. */
    RECALL_ACTION,
    /** From distribution to closure, by the notifying agency. */
    CLOSURE,
    /** From a request to its answer, by the asked agency. */
    REQUEST
}
