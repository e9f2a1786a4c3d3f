/** What people open in a browser: the way in, and the explanations of problems. */
@NullMarked
package siaga.gateway.page;

import org.jspecify.annotations.NullMarked;
