/** The engines of the stack as they come from Maven artifacts: how each is unpacked, initialised and run. */
@NullMarked
package siaga.stack.engine;

import org.jspecify.annotations.NullMarked;
