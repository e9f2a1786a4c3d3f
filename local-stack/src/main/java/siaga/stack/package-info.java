/** PostgreSQL and Kafka for component tests: real ones, each on a free port of the loopback address. */
@NullMarked
package siaga.stack;

import org.jspecify.annotations.NullMarked;
