package siaga.kit.kafka;

import java.time.Duration;

/** Waiting times that double from the first to the longest. */
public record Backoff(Duration first, Duration longest) {

    /** How long to wait after so many failures in a row, one or more. */
    public Duration after(int failures) {
        int doublings = Math.clamp(failures - 1L, 0, 30);
        Duration doubled = first.multipliedBy(1L << doublings);
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
