/** Reads bodies strictly and whole: every place that is wrong is reported at once. */
@NullMarked
package siaga.kit.json;

import org.jspecify.annotations.NullMarked;
