/** What every operation of the interface description has in common. */
@NullMarked
package siaga.kit.openapi;

import org.jspecify.annotations.NullMarked;
