/** What this service remembers of the alerts that it has told agencies of. */
@NullMarked
package siaga.agencies.alert;

import org.jspecify.annotations.NullMarked;
