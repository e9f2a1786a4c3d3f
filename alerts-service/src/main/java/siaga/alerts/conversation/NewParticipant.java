package siaga.alerts.conversation;

import org.jspecify.annotations.Nullable;
import siaga.contracts.vocabulary.FlagAttention;
import siaga.contracts.vocabulary.FlagReason;

/**
 * An agency that is to take part, which flags it on the alert.
 *
 * @param attention what the alert is to ask of it
 * @param reason why it is flagged
 */
record NewParticipant(
        @Nullable String agency,
        @Nullable FlagAttention attention,
        @Nullable FlagReason reason) {}
