package siaga.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Remembers for a while whom verified tokens speak for, by their hash and not by the token itself. */
@ApplicationScoped
class VerifiedTokens {

    private final Cache<ByteBuffer, Caller> callers;
    private final Clock clock;

    VerifiedTokens(TokenConfig config, Clock clock) {
        this.callers = Caffeine.newBuilder()
                .maximumSize(config.cacheSize())
                .expireAfterWrite(config.cacheFor())
                .build();
        this.clock = clock;
    }

    /** Whom the token speaks for, null when it is not remembered or has expired. */
    @Nullable
    Caller callerOf(String token) {
        ByteBuffer key = hash(token);
        Caller caller = callers.getIfPresent(key);
        if (caller != null && !caller.expiresAt().isAfter(clock.instant())) {
            callers.invalidate(key);
            return null;
        }
        return caller;
    }

    void remember(String token, Caller caller) {
        callers.put(hash(token), caller);
    }

    private static ByteBuffer hash(String token) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
