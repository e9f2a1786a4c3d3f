/** Takes files of other alert systems in: each record read, compared with what is known, and stored by itself. */
@NullMarked
package siaga.alerts.importing;

import org.jspecify.annotations.NullMarked;
