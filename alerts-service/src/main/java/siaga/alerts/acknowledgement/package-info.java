/** How far each flagged agency has come with an alert. */
@NullMarked
package siaga.alerts.acknowledgement;

import org.jspecify.annotations.NullMarked;
