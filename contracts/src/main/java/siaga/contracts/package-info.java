/** What the services say to each other. */
@NullMarked
package siaga.contracts;

import org.jspecify.annotations.NullMarked;
