/** The services behind the gateway and the bounded connection pools to them. */
@NullMarked
package siaga.gateway.upstream;

import org.jspecify.annotations.NullMarked;
