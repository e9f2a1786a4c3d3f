package siaga.benchmarks;

import java.io.IOException;
import java.sql.SQLException;

/** Load that is not counted, until the JVMs under it have compiled what it needs. */
final class WarmUp {

    private static final int MOST = 10;
    private static final int STEADY = 2;
    private static final double FASTER = 1.05;

    private WarmUp() {}

    /** A short round; returns its rate. */
    @FunctionalInterface
    interface Round {
        double run() throws IOException, InterruptedException, SQLException;
    }

    /** Repeats the round until two in a row were hardly faster than the fastest before, but not for ever. */
    static void untilSteady(Round round) throws IOException, InterruptedException, SQLException {
        double fastest = 0;
        int steady = 0;
        for (int count = 0; count < MOST && steady < STEADY; count++) {
            double rate = round.run();
            steady = rate > fastest * FASTER ? 0 : steady + 1;
            fastest = Math.max(fastest, rate);
        }
    }
}
