package siaga.kit.consumer;

/** An event that cannot be understood however often it is tried: not JSON, without an id, of an unknown schema. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reason stands in the dead letter for whoever mends it. */
    public UnreadableEvent(String reason) {
        super(reason);
    }

    /** As above, for what a parser said. */
    public UnreadableEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
