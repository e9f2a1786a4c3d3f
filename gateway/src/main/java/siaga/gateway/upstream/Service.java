package siaga.gateway.upstream;

/** A service behind the gateway. */
public enum Service {
    ALERTS("alerts-service"),
    AGENCIES("agencies-service");

    private final String label;

    Service(String label) {
        this.label = label;
    }

    /** Its name in logs and metrics. */
    public String label() {
        return label;
    }
}
