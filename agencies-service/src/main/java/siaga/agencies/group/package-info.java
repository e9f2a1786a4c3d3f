/** Sharing groups: named circles of agencies, nested, whose membership only their members know. */
@NullMarked
package siaga.agencies.group;

import org.jspecify.annotations.NullMarked;
