/** The whole stack of one machine: what it consists of, how it comes up, how it goes down, what it keeps. */
@NullMarked
package siaga.stack.run;

import org.jspecify.annotations.NullMarked;
