package siaga.alerts.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file (RFC 4180), one at a time. A quote that is never closed costs the line in which it stands, not the
 * rest of the file: the lines after it are read again by themselves.
 */
final class CsvRecords {

    /** How many lines one row may run over. */
    private static final int MOST_LINES = 100;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final ByteLines lines;
    private final Deque<ByteLines.Line> ahead = new ArrayDeque<>();
    private final List<String> header;
    private long position;

    /** Reads the header; it is empty when the file is, or its first line is not a row. */
    CsvRecords(InputStream in) throws IOException {
        this.lines = new ByteLines(in);
        ByteLines.Line first = line();
        List<String> names = first == null || first.text() == null ? null : cells(first.text());
        this.header =
                names == null ? List.of() : names.stream().map(String::strip).toList();
    }

    List<String> header() {
        return header;
    }

    /** The rows after the header, read by that source; to be asked for once. */
    Iterator<ParsedRecord> records(CsvSource source) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return anotherLine();
            }

            @Override
            public ParsedRecord next() {
                return nextRow(source);
            }
        };
    }

    private boolean anotherLine() {
        ByteLines.Line next = line();
        while (next != null && next.bytes().length == 0) {
            next = line();
        }
        if (next != null) {
            ahead.addFirst(next);
        }
        return next != null;
    }

    private ParsedRecord nextRow(CsvSource source) {
        if (!anotherLine()) {
            throw new NoSuchElementException();
        }
        position++;
        List<ByteLines.Line> taken = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        do {
            ByteLines.Line line = ahead.isEmpty() ? line() : ahead.removeFirst();
            if (line == null) {
                break;
            }
            taken.add(line);
            String text = line.text();
            if (line.tooLong() || text == null) {
                return onlyFirst(
                        taken,
                        line.tooLong() ? "too-long" : "encoding",
                        line.tooLong() ? "A line may have " + ByteLines.LONGEST + " bytes." : "The line is not UTF-8.");
            }
            row.append(taken.size() == 1 ? "" : "\n").append(text);
        } while (openQuote(row) && taken.size() < MOST_LINES && row.length() < ByteLines.LONGEST);
        return parsed(taken, row.toString(), source);
    }

    private ParsedRecord parsed(List<ByteLines.Line> taken, String row, CsvSource source) {
        List<String> values = cells(row);
        if (values == null) {
            return onlyFirst(taken, "quoting", "A quote is opened and not closed, or stands inside a value.");
        }
        if (values.size() != header.size()) {
            return onlyFirst(
                    taken, "columns", "The row has " + values.size() + " values, the header " + header.size() + ".");
        }
        return source.parse(position, new CsvRow(header, values));
    }

    private Rejected onlyFirst(List<ByteLines.Line> taken, String code, String detail) {
        for (int i = taken.size() - 1; i > 0; i--) {
            ahead.addFirst(taken.get(i));
        }
        return Rejected.unreadable(position, code, detail);
    }

    private static boolean openQuote(CharSequence row) {
        return row.chars().filter(c -> c == '"').count() % 2 != 0;
    }

    private static @Nullable List<String> cells(String row) {
        try (CSVParser parser = CSVParser.parse(row, FORMAT)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? records.getFirst().toList() : null;
        } catch (IOException | UncheckedIOException e) {
            return null;
        }
    }

    private ByteLines.@Nullable Line line() {
        try {
            return ahead.isEmpty() ? lines.next() : ahead.removeFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
