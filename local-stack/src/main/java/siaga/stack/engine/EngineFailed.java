package siaga.stack.engine;

/** An engine could not be prepared or did not start; the message is one sentence for the person at the terminal. */
public final class EngineFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EngineFailed(String message) {
        super(message);
    }

    public EngineFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
