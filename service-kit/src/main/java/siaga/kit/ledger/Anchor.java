package siaga.kit.ledger;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A link that somebody has kept elsewhere and that must still be there: who can rewrite a whole chain cannot rewrite that. */
record Anchor(String ledger, long position, byte[] hash) {

    private static final Pattern WRITTEN = Pattern.compile("([\\w-]+):(\\d{1,18}):([0-9a-f]{64})");

    /** From {@code <ledger>:<position>:<hash in hexadecimal>}; empty for anything else. */
    static Optional<Anchor> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new Anchor(
                        written.group(1),
                        Long.parseLong(written.group(2)),
                        HexFormat.of().parseHex(written.group(3))))
                : Optional.empty();
    }
}
