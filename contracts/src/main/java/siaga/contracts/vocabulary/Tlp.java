package siaga.contracts.vocabulary;

/** The Traffic Light Protocol 2.0 labels, narrowest first. Labels are never translated. */
public enum Tlp {
    /** Named persons only. */
    RED,
    /** The agencies of the audience, and nobody under them. */
    AMBER_STRICT,
    /** The agencies of the audience and the agencies under them. */
    AMBER,
    /** All active members. */
    GREEN,
    /** All active members and, in the public field set, everybody. */
    CLEAR;

    /** Whether this label lets more readers in than the other. */
    public boolean widerThan(Tlp other) {
        return ordinal() > other.ordinal();
    }
}
