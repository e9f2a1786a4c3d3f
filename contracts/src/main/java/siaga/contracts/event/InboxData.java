package siaga.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import siaga.contracts.vocabulary.AcknowledgementState;
import siaga.contracts.vocabulary.AgencyStatus;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.Asked;
import siaga.contracts.vocabulary.FlagAttention;
import siaga.contracts.vocabulary.Network;
import siaga.contracts.vocabulary.RiskDecision;

/**
 * The body of an inbox entry. Which fields are there depends on the entry's type; absent ones are left out on the wire,
 * and a TLP:RED entry has none of those that would say which alert it is.
 *
 * @param flag what is asked of this agency; null when it is not flagged
 * @param acknowledgeBy until when a flagged agency must acknowledge, UTC
 * @param href where to read the item, relative to the gateway
 * @param agency the agency that acted, or that changed
 * @param kind what the entry is about, when not the alert itself: the kind of follow-up, request or attachment, or the
 *     clock whose time runs out; in an amendment, the kind of follow-up of this agency that it came of
 * @param state where that stands
 * @param asked what is asked of this agency; null when nothing is, or when {@code flag} says it
 * @param dueBy until when, UTC
 * @param receiptAsked true when this agency is asked what became of its copies; null otherwise
 */
public record InboxData(
        @Nullable String reference,
        @Nullable Integer version,
        @Nullable AlertType alertType,
        @Nullable Network network,
        @Nullable RiskDecision riskDecision,
        @Nullable FlagAttention flag,
        @Nullable Instant acknowledgeBy,
        @Nullable String href,
        @Nullable String agency,
        @Nullable AgencyStatus agencyStatus,
        @Nullable AcknowledgementState acknowledgement,
        @Nullable Boolean receiptAsked,
        @Nullable String kind,
        @Nullable String state,
        @Nullable Asked asked,
        @Nullable Instant dueBy) {

    /** A restricted item exists; nothing else may be said. */
    public static final InboxData RESTRICTED = new InboxData(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** The membership of an agency changed. */
    public static InboxData agencyUpdated(String agency, AgencyStatus status) {
        return new InboxData(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "/v1/agencies/" + agency,
                agency,
                status,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A code list has a new version. */
    public static InboxData codeListUpdated(String name, int version) {
        return new InboxData(
                null,
                version,
                null,
                null,
                null,
                null,
                null,
                "/v1/code-lists/" + name,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * The agency has lost an item.
     *
     * @param reference all that it may still know of it; null when it never knew even that
     */
    public static InboxData revoked(@Nullable String reference) {
        return new InboxData(
                reference, null, null, null, null, null, null, null, null, null, null, true, null, null, null, null);
    }
}
