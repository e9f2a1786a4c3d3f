package siaga.alerts.content;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The consignment at the border.
 *
 * @param entryPoint UN/LOCODE
 * @param containers ISO 6346
 */
public record Border(
        @Nullable String entryPoint,
        List<String> documents,
        List<String> containers,
        @Nullable String transport,
        @Nullable String consignee,
        @Nullable Instant refusedAt) {

    public Border {
        documents = Lists.orEmpty(documents);
        containers = Lists.orEmpty(containers);
    }
}
