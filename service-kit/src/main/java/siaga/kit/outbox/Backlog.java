package siaga.kit.outbox;

import java.time.Duration;

/**
 * What stands in the outbox.
 *
 * @param waiting rows
 * @param blockedKeys keys stopped by a row that the broker refused
 * @param oldest age of the oldest row that no refused row stops; zero for none
 */
record Backlog(long waiting, int blockedKeys, Duration oldest) {

    static final Backlog NONE = new Backlog(0, 0, Duration.ZERO);
}
