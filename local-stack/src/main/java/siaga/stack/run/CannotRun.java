package siaga.stack.run;

/** The stack cannot do what was asked; the message is one line that says why and what to do about it. */
public final class CannotRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotRun(String message) {
        super(message);
    }
}
