package siaga.contracts.vocabulary;

/** What an inbox entry asks of the agency whose inbox it stands in. */
public enum Asked {
    /** Say that the alert has been seen. */
    ACKNOWLEDGE,
    /** Say what was found or done, in a follow-up. */
    FOLLOW_UP,
    /** Answer a request. */
    ANSWER,
    /** Accept or reject a follow-up. */
    DECIDE,
    /** Validate a submitted alert. */
    VALIDATE,
    /** Approve, return or verify an alert. */
    VERIFY,
    /** Take a measure, or report that one was taken. */
    TAKE_MEASURE,
    /** Close the alert. */
    CLOSE
}
