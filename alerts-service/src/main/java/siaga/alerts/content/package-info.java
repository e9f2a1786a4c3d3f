/** What an alert says: the document that an agency writes, block by block as domain.md has it. */
@NullMarked
package siaga.alerts.content;

import org.jspecify.annotations.NullMarked;
