/** Live streams of inbox entries: from Kafka, with gaps filled from the inbox. */
@NullMarked
package siaga.gateway.stream;

import org.jspecify.annotations.NullMarked;
