/** What this service knows of the members, as siaga.agencies.v1 tells it. */
@NullMarked
package siaga.alerts.member;

import org.jspecify.annotations.NullMarked;
