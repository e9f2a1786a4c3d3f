/** Machine clients: how an agency's own systems get their identity, and lose it. */
@NullMarked
package siaga.agencies.system;

import org.jspecify.annotations.NullMarked;
