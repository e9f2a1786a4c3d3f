package siaga.contracts.member;

import org.jspecify.annotations.Nullable;

/**
 * Whom to reach at an agency.
 *
 * @param name a post or a person
 * @param phone E.164
 */
public record ContactPoint(
        String name, @Nullable String email, @Nullable String phone) {}
