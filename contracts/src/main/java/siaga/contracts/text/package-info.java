/** Texts that carry their language. */
@NullMarked
package siaga.contracts.text;

import org.jspecify.annotations.NullMarked;
