/** Whether the ledgers of the running stack still are what they were when they were written. */
@NullMarked
package siaga.stack.audit;

import org.jspecify.annotations.NullMarked;
