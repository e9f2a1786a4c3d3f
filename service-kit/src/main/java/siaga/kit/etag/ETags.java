package siaga.kit.etag;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.ProblemType;
import siaga.kit.problem.Problem;

/** A version number as a strong entity tag, {@code "7"} (RFC 9110 section 8.8.3). */
public final class ETags {

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Goes on only when {@code If-Match} names the current version: 428 when it is absent, 412 when it is stale. */
    public static void requireMatch(@Nullable String ifMatch, long current) {
        requireMatch(ifMatch, of(current));
    }

    /** The same for a tag that is more than a number. */
    public static void requireMatch(@Nullable String ifMatch, String current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(ProblemType.IF_MATCH_MISSING, "Send `If-Match` with the ETag you read.");
        }
        if (!names(ifMatch, current)) {
            throw new Problem(ProblemType.STALE, "The current ETag is " + current + ".");
        }
    }

    /** Whether {@code If-None-Match} names that tag, so that 304 is the answer. */
    public static boolean matches(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null && names(ifNoneMatch.replace("W/", ""), tag);
    }

    private static boolean names(String header, String tag) {
        return Arrays.stream(header.split(",")).map(String::strip).anyMatch(one -> one.equals("*") || one.equals(tag));
    }
}
