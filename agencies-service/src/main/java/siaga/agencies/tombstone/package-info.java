/** What became of the copies that agencies had of an alert before they lost it. */
@NullMarked
package siaga.agencies.tombstone;

import org.jspecify.annotations.NullMarked;
