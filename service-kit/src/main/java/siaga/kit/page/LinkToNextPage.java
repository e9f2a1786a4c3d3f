package siaga.kit.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriBuilder;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Adds {@code Link: rel="next"} (RFC 8288) to every page that has one after it. */
public class LinkToNextPage {

    @ServerResponseFilter
    public void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            String query = UriBuilder.fromUri(request.getUriInfo().getRequestUri())
                    .replaceQueryParam("after", page.next())
                    .build()
                    .getRawQuery();
            response.getHeaders()
                    .add(
                            "Link",
                            "<" + request.getUriInfo().getRequestUri().getRawPath() + "?" + query + ">; rel=\"next\"");
        }
    }
}
