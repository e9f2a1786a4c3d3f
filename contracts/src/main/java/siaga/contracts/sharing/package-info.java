/** Who may know what: the one pure function that every read path and every fan-out calls. */
@NullMarked
package siaga.contracts.sharing;

import org.jspecify.annotations.NullMarked;
