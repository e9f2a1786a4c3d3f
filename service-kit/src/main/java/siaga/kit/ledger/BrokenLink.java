package siaga.kit.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The first place at which a chain does not hold.
 *
 * @param position of the link that is wrong, missing, or should stand there
 * @param rowId of the row; null when it cannot be known
 * @param why in words
 */
record BrokenLink(long position, @Nullable Long rowId, String why) {}
