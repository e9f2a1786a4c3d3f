/** Does a creating request once, however often it is sent. */
@NullMarked
package siaga.kit.idempotency;

import org.jspecify.annotations.NullMarked;
