/** The check of the access token at the door, and the memory of tokens already verified. */
@NullMarked
package siaga.gateway.token;

import org.jspecify.annotations.NullMarked;
