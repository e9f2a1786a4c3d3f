/** How one gets at a running stack: the members' machine clients, their tokens, and the file that holds them. */
@NullMarked
package siaga.stack.member;

import org.jspecify.annotations.NullMarked;
