/** What must be true of an alert before it is submitted; every rule is tried, so that all violations are known at once. */
@NullMarked
package siaga.alerts.rules;

import org.jspecify.annotations.NullMarked;
