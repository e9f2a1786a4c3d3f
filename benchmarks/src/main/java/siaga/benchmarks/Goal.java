package siaga.benchmarks;

import java.util.Locale;

/**
 * What a figure should reach.
 *
 * @param bound the side of the limit that is good
 * @param limit in the unit of what is judged: the ratio where there is a peer, else the figure itself
 */
record Goal(Bound bound, double limit) {

    /** The side of a limit that is good. */
    enum Bound {
        AT_LEAST("≥"),
        AT_MOST("≤");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }
    }

    static Goal atLeast(double limit) {
        return new Goal(Bound.AT_LEAST, limit);
    }

    static Goal atMost(double limit) {
        return new Goal(Bound.AT_MOST, limit);
    }

    boolean isMetBy(double value) {
        return bound == Bound.AT_LEAST ? value >= limit : value <= limit;
    }

    @Override
    public String toString() {
        String number = limit == Math.rint(limit)
                ? Long.toString(Math.round(limit))
                : String.format(Locale.ROOT, "%.2f", limit);
        return bound.sign + " " + number;
    }
}
