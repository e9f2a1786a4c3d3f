package siaga.contracts.vocabulary;

/** What one agency asks of another on an alert. */
public enum RequestKind {
    TRACE,
    SAMPLE,
    INSPECT,
    DOCUMENTS,
    TAKEDOWN
}
