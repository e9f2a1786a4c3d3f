package siaga.benchmarks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code wrk --latency} found.
 *
 * @param p50 milliseconds
 * @param p99 milliseconds
 * @param failed answers that were not 2xx or 3xx, and errors of connections
 */
record WrkReport(double perSecond, double p50, double p99, long failed) {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern LATENCY =
            Pattern.compile("^\\s+(50|99)%\\s+([\\d.]+)(us|ms|s|m)\\s*$", Pattern.MULTILINE);
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern BROKEN =
            Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");

    static WrkReport parse(String printed) {
        Matcher rate = RATE.matcher(printed);
        if (!rate.find()) {
            throw new CannotMeasure("wrk printed no rate: " + printed.strip());
        }
        return new WrkReport(
                Double.parseDouble(rate.group(1)),
                percentile("50", printed),
                percentile("99", printed),
                sum(REFUSED, printed) + sum(BROKEN, printed));
    }

    private static double percentile(String wanted, String printed) {
        Matcher latency = LATENCY.matcher(printed);
        while (latency.find()) {
            if (latency.group(1).equals(wanted)) {
                return Double.parseDouble(latency.group(2)) * millis(latency.group(3));
            }
        }
        throw new CannotMeasure("wrk printed no percentiles: " + printed.strip());
    }

    private static double millis(String unit) {
        return switch (unit) {
            case "us" -> 0.001;
            case "ms" -> 1;
            case "s" -> 1_000;
            default -> 60_000;
        };
    }

    private static long sum(Pattern counts, String printed) {
        Matcher found = counts.matcher(printed);
        long sum = 0;
        if (found.find()) {
            for (int group = 1; group <= found.groupCount(); group++) {
                sum += Long.parseLong(found.group(group));
            }
        }
        return sum;
    }
}
