/** The clients that talk to Kafka, and the topics that a service owns. */
@NullMarked
package siaga.kit.kafka;

import org.jspecify.annotations.NullMarked;
