/** The ledgers of this service, and the writing and reading of one of them: who read which alert, by which way. */
@NullMarked
package siaga.alerts.ledger;

import org.jspecify.annotations.NullMarked;
