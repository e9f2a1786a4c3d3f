package siaga.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The full state of one code list, on {@link Topics#CODE_LISTS}: whoever reads the compacted topic knows every list.
 *
 * @param schema version of this record, {@value #SCHEMA}
 * @param id identifies the event
 * @param time when this version came about, UTC
 * @param name such as {@code food-hazard}
 * @param version counts the changes of this list; a lower one than already known is stale and ignored
 * @param previous the version before it; null when the list is new
 * @param title by language, BCP 47
 * @param codes in the order of the list; a code is never taken out
 */
public record CodeListState(
        int schema,
        UUID id,
        Instant time,
        String name,
        int version,
        @Nullable Integer previous,
        Map<String, String> title,
        List<Code> codes) {

    public static final int SCHEMA = 1;

    /**
     * One code.
     *
     * @param labels by language, BCP 47
     * @param since version of the list that brought it
     * @param retiredIn version of the list from which on it is for reading only; null while it is in force
     * @param replacedBy the code to use instead; null when there is none
     */
    public record Code(
            String code,
            Map<String, String> labels,
            int since,
            @Nullable Integer retiredIn,
            @Nullable String replacedBy) {}
}
