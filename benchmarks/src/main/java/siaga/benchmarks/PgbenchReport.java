package siaga.benchmarks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code pgbench} says of a run of one script.
 *
 * @param done times that the script ran to its end
 * @param failed times that it did not
 */
record PgbenchReport(long done, long failed) {

    private static final Pattern DONE =
            Pattern.compile("^number of transactions actually processed: (\\d+)", Pattern.MULTILINE);
    private static final Pattern FAILED = Pattern.compile("^number of failed transactions: (\\d+)", Pattern.MULTILINE);

    static PgbenchReport parse(String printed) {
        Matcher done = DONE.matcher(printed);
        Matcher failed = FAILED.matcher(printed);
        if (!done.find() || !failed.find()) {
            throw new CannotMeasure("pgbench did not get through: " + printed.strip());
        }
        return new PgbenchReport(Long.parseLong(done.group(1)), Long.parseLong(failed.group(1)));
    }
}
