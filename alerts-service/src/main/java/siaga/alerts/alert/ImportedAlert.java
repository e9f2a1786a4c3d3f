package siaga.alerts.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.AlertContent;

/**
 * A record of a source, read into an alert.
 *
 * @param source such as {@code openfda}
 * @param number that identifies the record within its source
 * @param original the record as it was published
 * @param fingerprint of everything but the wording; a record whose fingerprint is known has not changed
 * @param official published by an authority: distributed by the very act of importing it; otherwise it comes in as a draft
 * @param edition when the source published this state of the record; null when it does not say
 * @param announced false for a historical backfill, which reaches no inbox
 */
public record ImportedAlert(
        String source,
        String number,
        AlertContent content,
        String original,
        byte[] fingerprint,
        @Nullable Instant edition,
        boolean official,
        boolean announced) {}
