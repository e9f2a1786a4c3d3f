package siaga.contracts.vocabulary;

/** Where a request stands. */
public enum RequestState {
    OPEN,
    ANSWERED,
    /** The asked agency has said that it cannot do it, and why. */
    DECLINED,
    /** Whoever asked does not need it any more. */
    WITHDRAWN
}
