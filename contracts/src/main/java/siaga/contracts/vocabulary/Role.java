package siaga.contracts.vocabulary;

import java.util.Optional;

/** What a person or a machine client may do for its one agency. The wire form is the realm role of the token. */
public enum Role {
    /** Drafts, attaches and writes follow-ups in its own agency. */
    OFFICER("officer"),
    /** Submits and returns drafts of its agency and the agencies under it. */
    VALIDATOR("validator"),
    /** The national contact point: validates, distributes, acknowledges, answers, amends, withdraws, closes. */
    CONTACT_POINT("contact-point"),
    /** The secretariat's verification desk: approves or returns what another agency sent. */
    DESK("desk"),
    /** Admits and suspends agencies, keeps sharing groups and code lists. */
    SECRETARIAT("secretariat"),
    /** Reads everything its agency may read, and the ledgers. */
    AUDITOR("auditor");

    private final String wire;

    Role(String wire) {
        this.wire = wire;
    }

    /** The name in tokens and in the interface, such as {@code contact-point}. */
    public String wire() {
        return wire;
    }

    /** The role of that wire name; empty for a role that Siaga does not know. */
    public static Optional<Role> ofWire(String wire) {
        for (Role role : values()) {
            if (role.wire.equals(wire)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
