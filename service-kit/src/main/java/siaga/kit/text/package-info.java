/** What people write in their own words. */
@NullMarked
package siaga.kit.text;

import org.jspecify.annotations.NullMarked;
