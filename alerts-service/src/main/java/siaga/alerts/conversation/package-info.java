/** What the notifying agency and those it has flagged say to each other about an alert. */
@NullMarked
package siaga.alerts.conversation;

import org.jspecify.annotations.NullMarked;
