package siaga.alerts.request;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.Product;
import siaga.contracts.text.LocalisedText;
import siaga.contracts.vocabulary.Compartment;

/**
 * The answer to a request.
 *
 * @param text in at least English
 * @param found whether what was looked for was found; a "no" counts. Absent when nothing was looked for
 * @param products and lots found
 * @param followUpId a follow-up of your agency on the same alert that says more
 * @param compartment only agencies cleared for it, the notifying agency and your own read the answer
 */
@Schema(name = "RequestAnswer")
record NewAnswer(
        List<LocalisedText> text,
        @Nullable Boolean found,
        List<Product> products,
        @Nullable UUID followUpId,
        @Nullable Compartment compartment) {

    NewAnswer {
        text = text == null ? List.of() : text.stream().filter(Objects::nonNull).toList();
        products = products == null
                ? List.of()
                : products.stream().filter(Objects::nonNull).toList();
    }

    Reply reply() {
        return new Reply(text, found, products, followUpId);
    }
}
