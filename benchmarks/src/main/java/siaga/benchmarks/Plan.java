package siaga.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What to measure and for how long.
 *
 * @param read whether the proxied read is measured
 * @param publish whether publishing is measured
 * @param rounds how often each is measured, in turn with its peer
 * @param length of one round of one side
 */
record Plan(boolean read, boolean publish, int rounds, Duration length) {

    /** Clients at the same time, of ours and of the peer. */
    static final int CLIENTS = 32;

    private static final String USAGE = "usage: benchmarks/run [read|publish] [--rounds=3] [--seconds=15]";

    /** Reads {@code [read|publish] [--rounds=N] [--seconds=N]}; without a name everything is measured. */
    static Plan parse(String... arguments) {
        List<String> names = new ArrayList<>();
        int rounds = 3;
        int seconds = 15;
        for (String argument : arguments) {
            if (argument.startsWith("--rounds=")) {
                rounds = number(argument);
            } else if (argument.startsWith("--seconds=")) {
                seconds = number(argument);
            } else if (argument.equals("read") || argument.equals("publish")) {
                names.add(argument);
            } else {
                throw new CannotMeasure(USAGE);
            }
        }
        boolean all = names.isEmpty();
        return new Plan(
                all || names.contains("read"), all || names.contains("publish"), rounds, Duration.ofSeconds(seconds));
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
