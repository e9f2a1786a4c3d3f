/** Lists in pages that stay stable while new items arrive. */
@NullMarked
package siaga.kit.page;

import org.jspecify.annotations.NullMarked;
