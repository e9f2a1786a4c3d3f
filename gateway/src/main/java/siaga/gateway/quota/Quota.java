package siaga.gateway.quota;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * A token bucket's size.
 *
 * @param rate requests a second in the long run
 * @param burst requests at once
 */
public record Quota(int rate, int burst) {

    private static final long NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

    public Quota {
        if (rate < 1 || burst < 1) {
            throw new IllegalArgumentException("A quota is at least 1/1");
        }
    }

    /** Reads {@code <rate>/<burst>}. */
    public static Quota parse(CharSequence written) {
        String[] parts = written.toString().split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("A quota is written <requests a second>/<at once>: " + written);
        }
        return new Quota(Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1].strip()));
    }

    Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(rate, Duration.ofSeconds(1)))
                .build();
    }

    /** Value of {@code RateLimit-Policy}: the quota and the window in which an empty bucket fills up again. */
    String policy(Traffic traffic) {
        return '"' + traffic.label() + "\";q=" + burst + ";w=" + secondsToRefill(burst);
    }

    /** Value of {@code RateLimit}: what is left, and when all of it is there again. */
    String state(Traffic traffic, ConsumptionProbe probe) {
        long left = probe.getRemainingTokens();
        return '"' + traffic.label() + "\";r=" + left + ";t=" + secondsToRefill(burst - left);
    }

    /** Value of {@code Retry-After}. */
    static String retryAfter(ConsumptionProbe probe) {
        return Long.toString(Math.max(1, Math.ceilDiv(probe.getNanosToWaitForRefill(), NANOS_PER_SECOND)));
    }

    private long secondsToRefill(long tokens) {
        return Math.ceilDiv(tokens, rate);
    }
}
