/** The services' interface descriptions as one document, and the page to try them on. */
@NullMarked
package siaga.gateway.openapi;

import org.jspecify.annotations.NullMarked;
