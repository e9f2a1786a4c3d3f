/** Turns everything that goes wrong into a problem answer (RFC 9457) that tells the caller what to do and nothing internal. */
@NullMarked
package siaga.kit.problem;

import org.jspecify.annotations.NullMarked;
