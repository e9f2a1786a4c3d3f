/** The alert itself: its lifecycle, its versions, and who may read it. */
@NullMarked
package siaga.alerts.alert;

import org.jspecify.annotations.NullMarked;
