package siaga.contracts.vocabulary;

/** How far a flagged agency has come with an alert; it only ever moves forward. */
public enum AcknowledgementState {
    NEW,
    ACKNOWLEDGED,
    INVESTIGATING,
    ANSWERED,
    DONE
}
