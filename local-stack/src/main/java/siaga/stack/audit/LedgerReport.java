package siaga.stack.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * What was found of one ledger.
 *
 * @param sealed rows that are in the chain and hold
 * @param broken the first broken link in words; empty when there is none
 */
public record LedgerReport(String service, String ledger, long rows, long sealed, Anchor head, String broken) {

    static LedgerReport of(String service, JsonNode found) {
        String ledger = found.path("ledger").asText();
        return new LedgerReport(
                service,
                ledger,
                found.path("rows").asLong(),
                found.path("sealed").asLong(),
                new Anchor(
                        service,
                        ledger,
                        found.path("position").asLong(),
                        found.path("hash").asText()),
                broken(found.path("broken")));
    }

    /** For an anchor whose ledger no service knows any more. */
    static LedgerReport gone(Anchor anchor) {
        return new LedgerReport(
                anchor.service(),
                anchor.ledger(),
                0,
                0,
                anchor,
                "the ledger is gone, but had a link " + anchor.position() + " before");
    }

    public boolean isIntact() {
        return broken.isEmpty();
    }

    /** The line that people read. */
    public String line() {
        String name = String.format(Locale.ROOT, "%-17s %-8s", service, ledger);
        return isIntact()
                ? String.format(
                        Locale.ROOT,
                        "%s intact: %d rows, %d of them sealed, head %d:%s",
                        name,
                        rows,
                        sealed,
                        head.position(),
                        head.hash())
                : name + " BROKEN " + broken;
    }

    private static String broken(JsonNode link) {
        if (link.isMissingNode() || link.isNull()) {
            return "";
        }
        String row = link.hasNonNull("rowId") ? ", row " + link.path("rowId").asLong() : "";
        return "at link " + link.path("position").asLong() + row + ": "
                + link.path("why").asText();
    }
}
