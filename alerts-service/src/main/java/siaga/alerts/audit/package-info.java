/** Who did what to an alert; never changed, never deleted. */
@NullMarked
package siaga.alerts.audit;

import org.jspecify.annotations.NullMarked;
