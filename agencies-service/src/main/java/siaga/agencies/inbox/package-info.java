/** The inbox of each agency: a numbered log without a gap, and the ways to read it. */
@NullMarked
package siaga.agencies.inbox;

import org.jspecify.annotations.NullMarked;
