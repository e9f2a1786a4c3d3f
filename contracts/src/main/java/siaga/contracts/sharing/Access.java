package siaga.contracts.sharing;

/** How much of an alert a reader gets. */
public enum Access {
    /** Nothing, not even that it exists: 404. */
    NONE,
    /** The public field set of a TLP:CLEAR alert. */
    PUBLIC,
    /** All of it, less the compartments the reader is not cleared for. */
    FULL;

    public boolean granted() {
        return this != NONE;
    }
}
