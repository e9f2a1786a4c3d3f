package siaga.alerts.ledger;

/** What is to be answered, and the read on its way into the ledger. */
public record Noted<T>(T body, PendingRead read) {

    /** The body, once the read stands in the ledger; 503 when it cannot. Call it outside of a transaction. */
    public T answer() {
        read.await();
        return body;
    }
}
