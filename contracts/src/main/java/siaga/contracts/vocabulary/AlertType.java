package siaga.contracts.vocabulary;

/** The kind of notification (Reg. (EU) 2019/1715 art. 2). */
public enum AlertType {
    ALERT(true),
    INFORMATION_FOLLOW_UP(true),
    INFORMATION_ATTENTION(true),
    BORDER_REJECTION(false),
    NEWS(false),
    NON_COMPLIANCE(false),
    FRAUD(false);

    private final boolean verifiedFirst;

    AlertType(boolean verifiedFirst) {
        this.verifiedFirst = verifiedFirst;
    }

    /** Whether the desk verifies before distribution; otherwise the contact point distributes and the desk verifies after. */
    public boolean verifiedFirst() {
        return verifiedFirst;
    }
}
