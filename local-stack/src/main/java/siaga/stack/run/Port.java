package siaga.stack.run;

/** The ports of a stack on 127.0.0.1, and where they are when nobody chose. */
public enum Port {
    GATEWAY("gateway", 8080),
    GATEWAY_MANAGEMENT("gateway", 9080),
    ALERTS("alerts-service", 8081),
    ALERTS_MANAGEMENT("alerts-service", 9081),
    AGENCIES("agencies-service", 8082),
    AGENCIES_MANAGEMENT("agencies-service", 9082),
    KEYCLOAK("keycloak", 8180),
    KEYCLOAK_MANAGEMENT("keycloak", 9180),
    POSTGRES("postgres", 15432),
    KAFKA("kafka", 19092),
    KAFKA_CONTROLLER("kafka", 19093);

    private final String part;
    private final int usual;

    Port(String part, int usual) {
        this.part = part;
        this.usual = usual;
    }

    /** The name of the part that listens on it. */
    public String part() {
        return part;
    }

    /** Where it is when nobody chose. */
    public int usual() {
        return usual;
    }

    /** The environment variable that moves it. */
    public String variable() {
        return "SIAGA_PORT_" + name();
    }
}
