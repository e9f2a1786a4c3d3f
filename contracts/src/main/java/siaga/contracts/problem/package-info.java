/** The kinds of problem the interface answers with, each with a page that explains it. */
@NullMarked
package siaga.contracts.problem;

import org.jspecify.annotations.NullMarked;
