package siaga.alerts.request;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import siaga.contracts.sharing.Audience;
import siaga.contracts.text.LocalisedText;
import siaga.contracts.vocabulary.Compartment;
import siaga.contracts.vocabulary.RequestKind;
import siaga.contracts.vocabulary.Tlp;

/**
 * The same request to several agencies; each gets its own, and does not see whom else it went to.
 *
 * @param to codes of 1 to 50 asked agencies; the other fields are those of {@link NewRequest}
 */
record NewRequests(
        List<String> to,
        @Nullable RequestKind kind,
        List<LocalisedText> text,
        List<String> items,
        @Nullable Instant dueAt,
        @Nullable Tlp tlp,
        @Nullable Audience audience,
        @Nullable Compartment compartment,
        @Nullable Boolean forAll) {

    NewRequests {
        to = to == null ? List.of() : to.stream().filter(Objects::nonNull).toList();
    }

    /** What each of them is asked. */
    NewRequest each() {
        return new NewRequest(null, kind, text, items, dueAt, tlp, audience, compartment, forAll);
    }
}
