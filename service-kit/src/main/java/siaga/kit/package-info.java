/** What every service does the same way. */
@NullMarked
package siaga.kit;

import org.jspecify.annotations.NullMarked;
