/** Requests on their way to a service and answers on their way back, neither held in memory. */
@NullMarked
package siaga.gateway.proxy;

import org.jspecify.annotations.NullMarked;
