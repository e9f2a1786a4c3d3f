/** Where time and identifiers come from, so that a test can hold them still. */
@NullMarked
package siaga.kit.time;

import org.jspecify.annotations.NullMarked;
