/** The records that travel over Kafka and stand in an inbox. */
@NullMarked
package siaga.contracts.event;

import org.jspecify.annotations.NullMarked;
