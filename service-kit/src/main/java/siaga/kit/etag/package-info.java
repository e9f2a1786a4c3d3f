/** Versions as strong entity tags, and the preconditions of a change. */
@NullMarked
package siaga.kit.etag;

import org.jspecify.annotations.NullMarked;
