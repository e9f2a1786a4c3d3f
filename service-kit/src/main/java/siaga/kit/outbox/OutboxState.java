package siaga.kit.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.LongSupplier;

/** How the relay fares, as of its last look a few seconds ago. Costs nothing to ask. */
@Singleton
public class OutboxState {

    private record Counted(Backlog backlog, long at) {}

    private final Duration refuseWritesAfter;
    private final LongSupplier nanoTime;
    private volatile boolean brokerReachable;
    private volatile long brokerAwaySince;
    private volatile Counted last;

    @Inject
    OutboxState(OutboxSettings settings) {
        this(settings, System::nanoTime);
    }

    OutboxState(OutboxSettings settings, LongSupplier nanoTime) {
        this.refuseWritesAfter = settings.refuseWritesAfter();
        this.nanoTime = nanoTime;
        this.brokerAwaySince = nanoTime.getAsLong();
        this.last = new Counted(Backlog.NONE, brokerAwaySince);
    }

    /** Whether a change should still be taken: false once the broker has been away for longer than configured. */
    public boolean acceptsWrites() {
        return brokerAwayFor().compareTo(refuseWritesAfter) <= 0;
    }

    /** Whether the broker answered when it was last asked. */
    public boolean brokerReachable() {
        return brokerReachable;
    }

    /** Since when the broker does not answer, or since the start when it never did; zero when it answers. */
    public Duration brokerAwayFor() {
        return brokerReachable ? Duration.ZERO : since(brokerAwaySince);
    }

    /** Age of the oldest row that is not stopped by a refused one; zero when there is none. */
    public Duration oldestRowAge() {
        Counted counted = last;
        Duration oldest = counted.backlog().oldest();
        return oldest.isZero() ? oldest : oldest.plus(since(counted.at()));
    }

    /** Rows in the outbox. */
    public long waitingRows() {
        return last.backlog().waiting();
    }

    /** Keys whose events wait because Kafka refused one of them. */
    public int blockedKeys() {
        return last.backlog().blockedKeys();
    }

    void brokerAnswered() {
        brokerReachable = true;
    }

    void brokerFailed() {
        if (brokerReachable) {
            brokerAwaySince = nanoTime.getAsLong();
            brokerReachable = false;
        }
    }

    void counted(Backlog backlog) {
        last = new Counted(backlog, nanoTime.getAsLong());
    }

    private Duration since(long instant) {
        return Duration.ofNanos(nanoTime.getAsLong() - instant);
    }
}
