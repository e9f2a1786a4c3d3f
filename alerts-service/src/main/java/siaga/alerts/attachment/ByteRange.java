package siaga.alerts.attachment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a content (RFC 9110 14.1.2).
 *
 * @param from first byte, counted from 0
 * @param length bytes, at least 1
 */
record ByteRange(long from, long length) {

    // More digits than these are behind every end.
    private static final int MOST_DIGITS = 18;
    private static final Pattern SINGLE = Pattern.compile("(?i)bytes\\s*=\\s*(\\d*)-(\\d*)");

    /** Nothing of what is asked for is there. */
    static final class Unsatisfiable extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * The range asked for. Empty when the whole is: without the header, for several ranges at once, for another unit, and
     * for what is no range.
     */
    static Optional<ByteRange> of(@Nullable String header, long size) throws Unsatisfiable {
        Matcher single = header == null ? null : SINGLE.matcher(header.strip());
        if (single == null || !single.matches()) {
            return Optional.empty();
        }
        String first = single.group(1);
        String last = single.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? Optional.empty() : Optional.of(suffix(number(last), size));
        }
        long from = number(first);
        long to = last.isEmpty() ? size - 1 : Math.min(number(last), size - 1);
        if (!last.isEmpty() && number(last) < from) {
            return Optional.empty();
        }
        if (from >= size) {
            throw new Unsatisfiable();
        }
        return Optional.of(new ByteRange(from, to - from + 1));
    }

    private static ByteRange suffix(long length, long size) throws Unsatisfiable {
        if (length == 0) {
            throw new Unsatisfiable();
        }
        long there = Math.min(length, size);
        return new ByteRange(size - there, there);
    }

    private static long number(String digits) {
        return digits.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    /** The value of {@code Content-Range}. */
    String of(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
