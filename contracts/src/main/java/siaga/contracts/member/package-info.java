/** What the services know of each other's members: the state of an agency and its working calendar. */
@NullMarked
package siaga.contracts.member;

import org.jspecify.annotations.NullMarked;
