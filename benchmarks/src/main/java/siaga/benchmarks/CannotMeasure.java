package siaga.benchmarks;

/** A measurement cannot be taken; the message is one line that says why and what to do about it. */
final class CannotMeasure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotMeasure(String message) {
        super(message);
    }
}
