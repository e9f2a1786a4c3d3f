package siaga.agencies.tombstone;

/** What became of an agency's copies of an alert that it has lost. */
public enum ReceiptAnswer {
    ERASED,
    /** Kept, for the reason given, such as a law that asks for it. */
    RETAINED
}
