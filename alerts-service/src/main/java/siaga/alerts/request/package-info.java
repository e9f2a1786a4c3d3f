/** What one agency asks of another on an alert, until when, and what came of it. */
@NullMarked
package siaga.alerts.request;

import org.jspecify.annotations.NullMarked;
