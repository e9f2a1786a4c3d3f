/** Measures the figures of Siaga, each against its peer in the same run, and writes them as a table. */
@NullMarked
package siaga.benchmarks;

import org.jspecify.annotations.NullMarked;
