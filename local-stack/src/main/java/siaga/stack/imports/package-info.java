/** Streams a file of alerts into the running stack and reads what became of each record while it is still sending. */
@NullMarked
package siaga.stack.imports;

import org.jspecify.annotations.NullMarked;
