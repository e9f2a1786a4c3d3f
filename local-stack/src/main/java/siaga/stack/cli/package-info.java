/** The commands of {@code ./siaga}: what a person types, and what a person is told. */
@NullMarked
package siaga.stack.cli;

import org.jspecify.annotations.NullMarked;
