package siaga.agencies.agency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import siaga.contracts.sharing.Member;

/**
 * An agency has changed in what decides who may know what; observed within the transaction that changes it. The groups are
 * those of now in both.
 *
 * @param suspendedAt since when it has been suspended until now; null when it was not
 */
public record MembershipChanged(
        Member was, Member is, Instant admittedAt, @Nullable Instant suspendedAt) {}
