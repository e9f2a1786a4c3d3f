package siaga.agencies.system;

/** Where a machine client stands. */
enum SystemStatus {
    /** Being created in Keycloak; its secret has not been shown. */
    PENDING,
    ACTIVE,
    /** It gets no tokens any more, for good. */
    REVOKED
}
