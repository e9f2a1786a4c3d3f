package siaga.contracts.vocabulary;

/** What an attached document is. */
public enum AttachmentKind {
    ANALYTICAL_REPORT,
    PICTURE,
    CERTIFICATE,
    DELIVERY_PAPERS,
    RISK_ASSESSMENT,
    PUBLIC_WARNING,
    ORIGINAL_NOTIFICATION,
    OTHER
}
