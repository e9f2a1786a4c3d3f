/** Events read from Kafka, each with one effect. */
@NullMarked
package siaga.kit.consumer;

import org.jspecify.annotations.NullMarked;
