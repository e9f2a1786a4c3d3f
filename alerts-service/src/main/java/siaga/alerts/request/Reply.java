package siaga.alerts.request;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.Product;
import siaga.contracts.text.LocalisedText;

/**
 * What was answered.
 *
 * @param found whether what was looked for was found; null when nothing was looked for
 * @param products and lots found
 * @param followUpId a follow-up of the asked agency on the same alert that says more
 */
@Schema(name = "RequestReply")
record Reply(
        List<LocalisedText> text,
        @Nullable Boolean found,
        List<Product> products,
        @Nullable UUID followUpId) {}
