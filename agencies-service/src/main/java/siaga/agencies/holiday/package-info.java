/** The public holidays of the members' countries. */
@NullMarked
package siaga.agencies.holiday;

import org.jspecify.annotations.NullMarked;
