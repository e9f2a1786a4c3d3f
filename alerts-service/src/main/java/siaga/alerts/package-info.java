/** The record of alerts and everything said about them. */
@NullMarked
package siaga.alerts;

import org.jspecify.annotations.NullMarked;
