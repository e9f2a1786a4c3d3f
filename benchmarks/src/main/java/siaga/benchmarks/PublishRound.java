package siaga.benchmarks;

import java.util.List;
import org.HdrHistogram.Histogram;
import siaga.benchmarks.Publisher.Published;

/**
 * What came of one round of publishing.
 *
 * @param published alerts that were distributed
 * @param undelivered of these, how many some inbox, or the outboxes, say have not arrived everywhere
 * @param failed publishes that ended with a request that failed
 * @param perSecond from the first request to the last entry's arrival
 * @param whole from the first request of a publish to the entry's arrival, microseconds
 * @param onward from the answer to the last act to the entry's arrival, microseconds
 */
record PublishRound(int published, long undelivered, long failed, double perSecond, Histogram whole, Histogram onward) {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final long NANOS_PER_MICRO = 1_000;
    private static final int DIGITS = 3;

    /** @param uneven how many entries the inboxes lack or have too many */
    static PublishRound of(long startedAt, List<Published> alerts, long failed, InboxStream stream, long uneven) {
        Histogram whole = new Histogram(DIGITS);
        Histogram onward = new Histogram(DIGITS);
        long last = startedAt;
        long missing = 0;
        for (Published alert : alerts) {
            Long arrival = stream.arrivalOf(alert.id());
            if (arrival == null) {
                missing++;
                continue;
            }
            last = Math.max(last, arrival);
            whole.recordValue((arrival - alert.draftedAt()) / NANOS_PER_MICRO);
            // The entry may be there before the answer has been read.
            onward.recordValue(Math.max(0, arrival - alert.committedAt()) / NANOS_PER_MICRO);
        }
        double seconds = (last - startedAt) / NANOS_PER_SECOND;
        double perSecond = seconds == 0 ? 0 : (alerts.size() - missing) / seconds;
        return new PublishRound(alerts.size(), missing + uneven, failed, perSecond, whole, onward);
    }
}
