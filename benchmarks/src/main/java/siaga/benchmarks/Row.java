package siaga.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * A line of the table.
 *
 * @param peer what the peer reached in the same run; null where there is none
 * @param unit of both
 * @param goal for the ratio where there is a peer, else for the figure itself; null where the row only informs
 */
record Row(
        String what,
        double ours,
        @Nullable Double peer,
        String unit,
        @Nullable Goal goal) {

    /** A figure with a limit of its own. */
    static Row of(String what, double ours, String unit, Goal goal) {
        return new Row(what, ours, null, unit, goal);
    }

    /** A figure that only informs. */
    static Row of(String what, double ours, String unit) {
        return new Row(what, ours, null, unit, null);
    }

    /** A figure beside that of its peer. */
    static Row against(double peer, String what, double ours, String unit, @Nullable Goal goal) {
        return new Row(what, ours, peer, unit, goal);
    }

    /** Ours to the peer's; null where there is no peer. */
    @Nullable
    Double ratio() {
        return peer == null ? null : Double.valueOf(ours / peer);
    }

    /** Whether the goal is reached; null where there is none. */
    @Nullable
    Boolean met() {
        if (goal == null) {
            return null;
        }
        Double ratio = ratio();
        return goal.isMetBy(ratio == null ? ours : ratio);
    }
}
