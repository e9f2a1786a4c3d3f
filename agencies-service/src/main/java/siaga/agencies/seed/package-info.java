/** The members that exist from the first start on. */
@NullMarked
package siaga.agencies.seed;

import org.jspecify.annotations.NullMarked;
