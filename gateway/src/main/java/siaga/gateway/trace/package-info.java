/** The W3C trace context that follows a request through the services. */
@NullMarked
package siaga.gateway.trace;

import org.jspecify.annotations.NullMarked;
