/** How many alerts there are of what kind, by what the caller may see. */
@NullMarked
package siaga.alerts.statistics;

import org.jspecify.annotations.NullMarked;
