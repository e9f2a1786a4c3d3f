/** What the members are told of changed code lists. */
@NullMarked
package siaga.agencies.codelist;

import org.jspecify.annotations.NullMarked;
