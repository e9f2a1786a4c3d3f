package siaga.stack.run;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Shows how the parts are coming along: on a terminal as a table that changes in place, elsewhere as one line for each
 * change.
 */
public final class Board {

    private static final String LINE = "  %-17s %-10s %s";

    private final PrintStream out;
    private final boolean inPlace;
    private final Map<String, String> lines = new LinkedHashMap<>();
    private final long start = System.nanoTime();
    private int drawn;

    public Board(PrintStream out, boolean inPlace) {
        this.out = out;
        this.inPlace = inPlace;
    }

    /** Says what a part is doing, and a little more about it. */
    synchronized void show(String part, String state, String detail) {
        String line = String.format(Locale.ROOT, LINE, part, state, detail).stripTrailing();
        if (line.equals(lines.put(part, line))) {
            return;
        }
        if (inPlace) {
            redraw();
        } else {
            out.println(line);
        }
    }

    /** Says something below the table. */
    synchronized void say(String sentence) {
        out.println(sentence);
    }

    /** The time since the board was put up, in words. */
    String elapsed() {
        return seconds(Duration.ofNanos(System.nanoTime() - start));
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private void redraw() {
        StringBuilder table = new StringBuilder();
        if (drawn > 0) {
            table.append("\033[").append(drawn).append('A');
        }
        lines.values().forEach(line -> table.append("\033[2K").append(line).append('\n'));
        drawn = lines.size();
        out.print(table);
        out.flush();
    }
}
