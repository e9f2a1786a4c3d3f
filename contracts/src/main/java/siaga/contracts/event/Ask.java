package siaga.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import siaga.contracts.vocabulary.Asked;

/**
 * What an act asks of one agency.
 *
 * @param agency code of the agency
 * @param by until when, UTC; null when there is no clock for it
 */
public record Ask(String agency, Asked what, @Nullable Instant by) {}
