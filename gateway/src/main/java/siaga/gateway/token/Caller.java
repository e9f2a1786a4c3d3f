package siaga.gateway.token;

import java.time.Instant;

/**
 * Whom a verified access token speaks for.
 *
 * @param agency code of the agency, such as {@code ID-BPOM}
 * @param client the OAuth2 client that the token was issued to
 * @param expiresAt when the token stops being valid, UTC
 */
public record Caller(String agency, String client, Instant expiresAt) {}
