package siaga.gateway.quota;

/** The kinds of request, which differ in how often, how long and how large they may be. */
public enum Traffic {
    /** Everything else: answered at once, small body. */
    DEFAULT("default"),
    /** Reading the inbox, waiting for news or catching up after days. */
    CATCH_UP("catch-up"),
    /** A file of any size streamed in while its results stream out. */
    IMPORT("import"),
    /** A document of an alert on its way in or out. */
    ATTACHMENT("attachment"),
    /** Reading what is public, without a token. */
    PUBLIC("public");

    private final String label;

    Traffic(String label) {
        this.label = label;
    }

    /** Its name in headers, configuration and metrics. */
    public String label() {
        return label;
    }
}
