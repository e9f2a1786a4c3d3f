/** What follow-ups and requests have in common: they belong to an alert and may be shared more strictly than it. */
@NullMarked
package siaga.alerts.annex;

import org.jspecify.annotations.NullMarked;
