/** What every request passes first: security headers, framing and a path that mean one thing only. */
@NullMarked
package siaga.gateway.entrance;

import org.jspecify.annotations.NullMarked;
