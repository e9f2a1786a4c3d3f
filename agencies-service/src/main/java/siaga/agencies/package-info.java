/** The members, what each asked to hear, and what each has been sent. */
@NullMarked
package siaga.agencies;

import org.jspecify.annotations.NullMarked;
