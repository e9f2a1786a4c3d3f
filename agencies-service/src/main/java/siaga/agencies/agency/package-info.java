/** The directory: who the members are, whom to reach there and when, and where each stands with the forum. */
@NullMarked
package siaga.agencies.agency;

import org.jspecify.annotations.NullMarked;
