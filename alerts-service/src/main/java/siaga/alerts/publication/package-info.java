/** What everybody may read without an account: the public field set of TLP:CLEAR alerts. */
@NullMarked
package siaga.alerts.publication;

import org.jspecify.annotations.NullMarked;
