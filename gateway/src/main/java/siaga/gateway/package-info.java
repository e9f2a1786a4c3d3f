/** The one public door: routing, tokens, quotas, live streams, the merged OpenAPI document. Owns no data. */
@NullMarked
package siaga.gateway;

import org.jspecify.annotations.NullMarked;
