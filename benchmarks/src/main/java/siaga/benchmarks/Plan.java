package siaga.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What to measure and for how long.
 *
 * @param read whether the proxied read is measured
 * @param publish whether publishing is measured
 * @param statistics whether counting among a million alerts is measured
 * @param rounds how often each is measured, in turn with its peer
 * @param length of one round of one side
 * @param alerts how many there are when statistics are measured
 */
record Plan(boolean read, boolean publish, boolean statistics, int rounds, Duration length, int alerts) {

    /** Clients at the same time, of ours and of the peer. */
    static final int CLIENTS = 32;

    private static final String USAGE =
            "usage: benchmarks/run [read|publish|statistics] [--rounds=3] [--seconds=15] [--alerts=1000000]";

    private static final int MILLION = 1_000_000;

    private static final Set<String> NAMES = Set.of("read", "publish", "statistics");

    /** Reads {@code [read|publish|statistics] [--rounds=N] [--seconds=N] [--alerts=N]}; without a name everything is measured. */
    static Plan parse(String... arguments) {
        List<String> names = new ArrayList<>();
        int rounds = 3;
        int seconds = 15;
        int alerts = MILLION;
        for (String argument : arguments) {
            if (argument.startsWith("--rounds=")) {
                rounds = number(argument);
            } else if (argument.startsWith("--seconds=")) {
                seconds = number(argument);
            } else if (argument.startsWith("--alerts=")) {
                alerts = number(argument);
            } else if (NAMES.contains(argument)) {
                names.add(argument);
            } else {
                throw new CannotMeasure(USAGE);
            }
        }
        boolean all = names.isEmpty();
        return new Plan(
                all || names.contains("read"),
                all || names.contains("publish"),
                all || names.contains("statistics"),
                rounds,
                Duration.ofSeconds(seconds),
                alerts);
    }

    /** The programs that have to be installed. */
    List<String> tools() {
        List<String> tools = new ArrayList<>();
        if (read) {
            tools.addAll(List.of("nginx", "wrk"));
        }
        if (publish) {
            tools.add("pgbench");
        }
        return tools;
    }

    private static int number(String argument) {
        try {
            int number = Integer.parseInt(argument.substring(argument.indexOf('=') + 1));
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new CannotMeasure(USAGE);
    }
}
