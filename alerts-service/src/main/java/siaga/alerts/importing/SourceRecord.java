package siaga.alerts.importing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.AlertContent;

/**
 * A record read into an alert.
 *
 * @param number identifies the record within the source, as the source writes it
 * @param original the record as published: its JSON, or its CSV row as a JSON object
 * @param fingerprint of the facts in it, not of the wording
 * @param edition when the source published this state of the record, for sources that date each state anew (it is then
 *     also when the risk became known); an older one than is known changes nothing
 */
record SourceRecord(
        long position,
        String source,
        String number,
        AlertContent content,
        String original,
        byte[] fingerprint,
        @Nullable Instant edition)
        implements ParsedRecord {}
