/** How many requests an agency's client may make, and the headers that tell it. */
@NullMarked
package siaga.gateway.quota;

import org.jspecify.annotations.NullMarked;
