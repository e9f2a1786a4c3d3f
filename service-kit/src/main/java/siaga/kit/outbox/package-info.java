/** Events that are written with the change they tell of, and the relay that sends them to Kafka. */
@NullMarked
package siaga.kit.outbox;

import org.jspecify.annotations.NullMarked;
