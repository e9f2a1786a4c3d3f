/** What members see of the running system; nothing of how it is made. */
@NullMarked
package siaga.e2e;

import org.jspecify.annotations.NullMarked;
