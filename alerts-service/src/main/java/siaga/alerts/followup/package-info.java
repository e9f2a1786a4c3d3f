/** What agencies report on a distributed alert, and what its origin makes of it. */
@NullMarked
package siaga.alerts.followup;

import org.jspecify.annotations.NullMarked;
