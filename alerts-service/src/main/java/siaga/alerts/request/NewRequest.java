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
 * A request to one agency.
 *
 * @param to code of the asked agency, which can read the alert
 * @param text what is asked, in at least English
 * @param items the products, lots and operators that it is about, as JSON Pointers into the alert, such as
 *     {@code /products/0/lots/1}; empty for the alert as a whole
 * @param dueAt until when, in the future; absent means the forum's time for a request of this kind
 * @param tlp its own label, not wider than the alert's; absent means the alert's, but at most AMBER unless it is for all
 * @param audience who reads it beside the asking, the asked and the notifying agency; absent means nobody
 * @param compartment only agencies cleared for it, the notifying agency and its author read what is asked
 * @param forAll true to share it with every reader of the alert whom the label lets read, instead of an audience
 */
record NewRequest(
        @Nullable String to,
        @Nullable RequestKind kind,
        List<LocalisedText> text,
        List<String> items,
        @Nullable Instant dueAt,
        @Nullable Tlp tlp,
        @Nullable Audience audience,
        @Nullable Compartment compartment,
        @Nullable Boolean forAll) {

    NewRequest {
        text = text == null ? List.of() : text.stream().filter(Objects::nonNull).toList();
        items = items == null
                ? List.of()
                : items.stream().filter(Objects::nonNull).toList();
    }

    boolean sharedWithAll() {
        return Boolean.TRUE.equals(forAll);
    }

    Question question() {
        return new Question(text, items);
    }
}
