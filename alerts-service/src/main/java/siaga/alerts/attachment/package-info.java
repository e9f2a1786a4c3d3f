/** Documents that belong to an alert: taken in, handed out, shared more strictly than the alert, withdrawn. */
@NullMarked
package siaga.alerts.attachment;

import org.jspecify.annotations.NullMarked;
