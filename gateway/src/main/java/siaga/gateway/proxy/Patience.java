package siaga.gateway.proxy;

import io.vertx.core.Vertx;

/** Gives up on an exchange in which nothing moves any more. One timer, set anew only when it rings too early. */
final class Patience {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Vertx vertx;
    private final Limits limits;
    private final Runnable giveUp;
    private final long startedAt = System.nanoTime();
    private long touchedAt = startedAt;
    private boolean answered;
    private long timer;

    Patience(Vertx vertx, Limits limits, Runnable giveUp) {
        this.vertx = vertx;
        this.limits = limits;
        this.giveUp = giveUp;
    }

    void start() {
        ringIn(limits.response());
    }

    /** {@link System#nanoTime()} at the beginning. */
    long startedAt() {
        return startedAt;
    }

    /** A piece of a body has moved. */
    void touched() {
        touchedAt = System.nanoTime();
    }

    /** The head of the answer is there. */
    void answered() {
        answered = true;
        touched();
    }

    void stop() {
        vertx.cancelTimer(timer);
    }

    private void rang() {
        long now = System.nanoTime();
        long left = (answered ? limits.idle() : limits.response()) - (now - touchedAt);
        if (left <= 0 || (!answered && now - startedAt > limits.exchange())) {
            giveUp.run();
        } else {
            ringIn(left);
        }
    }

    private void ringIn(long nanos) {
        timer = vertx.setTimer(Math.ceilDiv(nanos, NANOS_PER_MILLI), id -> rang());
    }
}
