/** Who did what to the directory, and when. */
@NullMarked
package siaga.agencies.audit;

import org.jspecify.annotations.NullMarked;
