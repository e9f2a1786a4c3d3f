/** The clocks on alerts: how long what may take, what is due when, reminders, and how well the times are kept. */
@NullMarked
package siaga.alerts.deadline;

import org.jspecify.annotations.NullMarked;
