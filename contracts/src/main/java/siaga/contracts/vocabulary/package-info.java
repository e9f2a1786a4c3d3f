/** The closed vocabularies of an alert, each value spelled as it stands on the wire. */
@NullMarked
package siaga.contracts.vocabulary;

import org.jspecify.annotations.NullMarked;
