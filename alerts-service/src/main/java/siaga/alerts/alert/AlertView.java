package siaga.alerts.alert;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.AlertContent;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.Verification;

/**
 * An alert as it is read: what its author says, and what the acts made of it.
 *
 * @param reference given at first distribution
 * @param version counts the changes of the content
 * @param notifiedBy code of the notifying agency
 * @param verification null before distribution
 * @param reason why it was last returned, questioned, discarded, withdrawn, superseded or reopened, or closed although
 *     somebody has not finished
 * @param closingReport what came of it; null unless it is closed
 * @param acts when the acts were done
 * @param notifyClock the time from the knowledge of the risk to validation; null when it does not run
 * @param duty for the notifying and the flagged agencies, those of them that are not at work now; absent when all are
 * @param identifiers each GTIN, registration, lot and serial as written and as it is compared
 * @param source where an imported alert comes from
 */
record AlertView(
        UUID id,
        @Nullable String reference,
        int version,
        AlertStatus status,
        @Nullable Verification verification,
        String notifiedBy,
        @Nullable String reason,
        @Nullable String closingReport,
        @JsonUnwrapped AlertContent content,
        ActTimes acts,
        @Nullable NotifyClock notifyClock,
        @Nullable List<DutyContacts.DutyContact> duty,
        List<Identifier> identifiers,
        @Nullable Source source) {

    /** Without what changes while the alert does not, the clock and the duty contacts: {@link AlertReading} adds them. */
    static AlertView of(Alert alert, AlertContent content, int version) {
        List<Identifier> identifiers = AlertKeys.of(content).stream()
                .filter(key -> key.kind().identifier())
                .map(Identifier::of)
                .toList();
        return new AlertView(
                alert.id,
                alert.reference,
                version,
                alert.status,
                alert.verification,
                alert.origin,
                alert.lastReason,
                alert.closingReport,
                content,
                ActTimes.of(alert),
                null,
                null,
                identifiers,
                alert.sourceScheme == null ? null : new Source(alert.sourceScheme, alert.sourceNumber));
    }

    /** All UTC, null as long as the act has not been done. */
    record ActTimes(
            Instant createdAt,
            @Nullable Instant submittedAt,
            @Nullable Instant validatedAt,
            @Nullable Instant sentToDeskAt,
            @Nullable Instant distributedAt,
            @Nullable Instant verifiedAt,
            @Nullable Instant withdrawnAt,
            @Nullable Instant supersededAt,
            @Nullable Instant closedAt) {

        static ActTimes of(Alert alert) {
            return new ActTimes(
                    alert.createdAt,
                    alert.submittedAt,
                    alert.validatedAt,
                    alert.sentToDeskAt,
                    alert.distributedAt,
                    alert.verifiedAt,
                    alert.withdrawnAt,
                    alert.supersededAt,
                    alert.closedAt);
        }
    }

    /** A product identifier. */
    record Identifier(AlertKey.Kind kind, String pointer, String written, String normalised) {

        static Identifier of(AlertKey key) {
            return new Identifier(key.kind(), key.pointer(), key.written(), key.value());
        }
    }

    /**
     * The clock to notify (domain.md, Clocks).
     *
     * @param metAt when the alert was validated
     * @param met whether that was in time; null while it still runs
     */
    record NotifyClock(
            Instant dueAt,
            @Nullable Instant metAt,
            @Nullable Boolean met) {

        static NotifyClock of(AlertClocks.TimeToNotify time) {
            Instant met = time.metAt();
            return new NotifyClock(time.dueAt(), met, met == null ? null : !met.isAfter(time.dueAt()));
        }
    }

    /**
     * The publisher's own record.
     *
     * @param scheme such as {@code openfda}
     */
    record Source(String scheme, @Nullable String number) {}
}
