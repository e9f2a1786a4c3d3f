/** Processes that outlive the launcher: started in a session of their own, found again by pid file, stopped by pid. */
@NullMarked
package siaga.stack.process;

import org.jspecify.annotations.NullMarked;
