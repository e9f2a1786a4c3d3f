/** Everything outside the gateway, for its tests: an issuer of tokens and the two services. */
@NullMarked
package siaga.gateway.world;

import org.jspecify.annotations.NullMarked;
