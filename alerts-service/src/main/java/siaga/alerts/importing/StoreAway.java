package siaga.alerts.importing;

/** The store was away for longer than a record waits. */
final class StoreAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreAway(Throwable cause) {
        super("The store is away.", cause);
    }
}
