/** Who calls: the agency, the roles and the person or client that the verified token names. */
@NullMarked
package siaga.kit.caller;

import org.jspecify.annotations.NullMarked;
