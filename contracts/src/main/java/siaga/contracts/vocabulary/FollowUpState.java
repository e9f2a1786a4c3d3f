package siaga.contracts.vocabulary;

/** Where a follow-up stands; the origin of the alert decides on what is proposed. */
public enum FollowUpState {
    /** Seen by its author's agency, and those above it, only. */
    DRAFT,
    PROPOSED,
    ACCEPTED,
    REJECTED
}
