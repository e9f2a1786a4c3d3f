/** Who is told of an act on an alert, how much of it, and until when it must answer. */
@NullMarked
package siaga.agencies.distribution;

import org.jspecify.annotations.NullMarked;
