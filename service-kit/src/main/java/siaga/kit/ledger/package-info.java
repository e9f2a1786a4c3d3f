/** Ledgers: tables that are only added to, sealed row by row into a chain of hashes that shows any later change. */
@NullMarked
package siaga.kit.ledger;

import org.jspecify.annotations.NullMarked;
