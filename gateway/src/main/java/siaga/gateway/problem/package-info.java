/** Error answers, and the pages that explain them. */
@NullMarked
package siaga.gateway.problem;

import org.jspecify.annotations.NullMarked;
