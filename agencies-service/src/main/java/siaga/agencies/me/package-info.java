/** What the caller's token says of the caller. */
@NullMarked
package siaga.agencies.me;

import org.jspecify.annotations.NullMarked;
