/** The words that stand for something in an alert: codes in versioned lists, with labels in several languages. */
@NullMarked
package siaga.alerts.codelist;

import org.jspecify.annotations.NullMarked;
