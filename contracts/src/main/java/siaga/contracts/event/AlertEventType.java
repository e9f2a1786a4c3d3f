package siaga.contracts.event;

/** What happened to a distributed alert; also the type of the inbox entries that tell of it. */
public enum AlertEventType {
    DISTRIBUTED("distributed"),
    AMENDED("amended"),
    /** An amendment that changed the type, the risk decision or the recall class. */
    RECLASSIFIED("reclassified"),
    VERIFIED("verified"),
    QUESTIONED("questioned"),
    /** What it said does not hold; its readers are asked what became of their copies. */
    WITHDRAWN("withdrawn"),
    /** Another alert stands in its place. */
    SUPERSEDED("superseded"),
    CLOSED("closed"),
    REOPENED("reopened"),
    /** A flagged agency moved its own sub-state on; told to the origin. */
    ACKNOWLEDGED("acknowledged");

    private final String word;

    AlertEventType(String word) {
        this.word = word;
    }

    /** The CloudEvents type, such as {@code siaga.alert.distributed.v1}. */
    public String cloudEventType() {
        return "siaga.alert." + word + ".v1";
    }
}
