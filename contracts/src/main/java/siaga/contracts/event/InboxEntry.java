package siaga.contracts.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.contracts.vocabulary.Tlp;

/**
 * One entry of an agency's inbox, a CloudEvent 1.0 and the same on every transport. On {@link Topics#INBOX} it is keyed
 * by the agency's code.
 *
 * @param specversion always {@code 1.0}
 * @param id of the event it tells of, the same for every agency
 * @param source {@code /agencies/<code>}, the agency whose inbox this is
 * @param type such as {@code siaga.alert.distributed.v1}
 * @param subject {@code alerts/<id>}; null for a TLP:RED item, whose existence is all it tells
 * @param time when the act was done, UTC
 * @param sequence the agency's own number, dense from 1, as the decimal string that CloudEvents asks for
 * @param tlp null for what is no alert
 * @param data what happened and what is asked of this agency
 */
public record InboxEntry(
        String specversion,
        UUID id,
        String source,
        String type,
        @Nullable String subject,
        Instant time,
        String sequence,
        @Nullable Tlp tlp,
        String datacontenttype,
        InboxData data) {

    private static final String SOURCE_PREFIX = "/agencies/";

    /** An entry of that agency's inbox under that number. */
    public static InboxEntry of(
            String agency,
            long sequence,
            UUID id,
            String type,
            @Nullable String subject,
            Instant time,
            @Nullable Tlp tlp,
            InboxData data) {
        return new InboxEntry(
                "1.0",
                id,
                SOURCE_PREFIX + agency,
                type,
                subject,
                time,
                Long.toString(sequence),
                tlp,
                "application/json",
                data);
    }

    /** The agency whose inbox this entry stands in. */
    public String agency() {
        return source.substring(SOURCE_PREFIX.length());
    }

    /** {@link #sequence} as a number. */
    public long number() {
        return Long.parseLong(sequence);
    }
}
