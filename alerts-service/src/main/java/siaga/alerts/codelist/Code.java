package siaga.alerts.codelist;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One code of a list.
 *
 * @param labels by language, BCP 47; at least {@code en}, {@code id} and {@code ko}
 * @param since version of the list that brought it
 * @param changedIn version of the list that last changed it
 * @param retired null while it is in force
 */
public record Code(
        String code,
        Map<String, String> labels,
        int since,
        int changedIn,
        @Nullable Retirement retired) {

    /**
     * The end of a code: it stays readable, and valid where it stands, but is used no more.
     *
     * @param version of the list that retired it
     * @param at when; null for a code that came retired
     * @param replacedBy the code to use instead; null when there is none
     */
    public record Retirement(
            int version, @Nullable Instant at, @Nullable String replacedBy) {}

    public Code {
        labels = Languages.sorted(labels);
    }

    static Code added(String code, Map<String, String> labels, int version) {
        return new Code(code, labels, version, version, null);
    }

    /** Whether it may be used in what is written from now on. */
    public boolean inForce() {
        return retired == null;
    }

    Code labelled(Map<String, String> as, int version) {
        return new Code(code, as, since, version, retired);
    }

    Code retire(Instant at, @Nullable String replacedBy, int version) {
        return new Code(code, labels, since, version, new Retirement(version, at, replacedBy));
    }
}
