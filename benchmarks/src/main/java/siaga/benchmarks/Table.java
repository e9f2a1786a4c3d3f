package siaga.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as a Markdown table. */
final class Table {

    private static final String HEAD = """
            | what | ours | peer | ratio | goal | met |
            | --- | ---: | ---: | ---: | --- | --- |
            """;

    private Table() {}

    static String of(List<Row> rows) {
        return rows.stream().map(Table::line).collect(Collectors.joining("", HEAD, ""));
    }

    private static String line(Row row) {
        return String.format(
                "| %s | %s | %s | %s | %s | %s |%n",
                row.what(),
                quantity(row.ours(), row.unit()),
                row.peer() == null ? "–" : quantity(row.peer(), row.unit()),
                row.ratio() == null ? "–" : String.format(Locale.ROOT, "%.2f", row.ratio()),
                row.goal() == null ? "–" : row.goal() + (row.peer() == null ? unit(row.unit()) : ""),
                met(row.met()));
    }

    /** As many digits as the noise leaves meaning to. */
    private static String quantity(double value, String unit) {
        boolean whole = value >= 100 || value == Math.rint(value);
        return String.format(Locale.ROOT, whole ? "%.0f" : "%.1f", value) + unit(unit);
    }

    private static String unit(String unit) {
        return unit.isEmpty() ? "" : " " + unit;
    }

    private static String met(@Nullable Boolean met) {
        if (met == null) {
            return "–";
        }
        return met ? "yes" : "**no**";
    }
}
