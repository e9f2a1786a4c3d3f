package siaga.contracts.event;

/** What happened to an alert; also the type of the inbox entries that tell of it. */
public enum AlertEventType {
    DISTRIBUTED("distributed"),
    AMENDED("amended"),
    /** An amendment that changed the type, the risk decision or the recall class. */
    RECLASSIFIED("reclassified"),
    /** A change up to type ALERT waits for the desk; told to the desk and the origin. */
    AMENDMENT_PROPOSED("amendment.proposed"),
    /** The desk has returned it, or the origin has taken it back; what was distributed stays as it is. */
    AMENDMENT_RETURNED("amendment.returned"),
    VERIFIED("verified"),
    QUESTIONED("questioned"),
    /** What it said does not hold; its readers are asked what became of their copies. */
    WITHDRAWN("withdrawn"),
    /** Another alert stands in its place. */
    SUPERSEDED("superseded"),
    CLOSED("closed"),
    REOPENED("reopened"),
    /** A flagged agency moved its own sub-state on; told to the origin. */
    ACKNOWLEDGED("acknowledged"),
    FOLLOW_UP_ADDED("followup.added"),
    /** The origin has accepted or rejected what was proposed. */
    FOLLOW_UP_DECIDED("followup.decided"),
    REQUEST_OPENED("request.opened"),
    /** Answered, declined, or not needed any more. */
    REQUEST_ANSWERED("request.answered"),
    MESSAGE_ADDED("conversation.message.added"),
    /** Added, or opened to readers who could not know of it before. */
    ATTACHMENT_ADDED("attachment.added"),
    /** Its content does not hold, and is not handed out any more. */
    ATTACHMENT_WITHDRAWN("attachment.withdrawn"),
    /** Three quarters of the time are over. Told to who must act and to the origin, before distribution too. */
    DEADLINE_WARNING("deadline.warning"),
    DEADLINE_BREACHED("deadline.breached");

    private final String word;

    AlertEventType(String word) {
        this.word = word;
    }

    /** Whether it tells of a clock; such an event may come before the alert is distributed. */
    public boolean ofDeadline() {
        return this == DEADLINE_WARNING || this == DEADLINE_BREACHED;
    }

    /** The CloudEvents type, such as {@code siaga.alert.distributed.v1}. */
    public String cloudEventType() {
        return "siaga.alert." + word + ".v1";
    }
}
