package siaga.gateway.proxy;

import io.vertx.core.http.HttpMethod;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import siaga.gateway.quota.Traffic;
import siaga.gateway.upstream.Service;

/**
 * Which service answers a path. Only what is listed here is passed on.
 *
 * @param path the path itself and, for a tree, what lies below it
 * @param open whether everybody may read it: no token is asked for, and none is passed on
 */
public record Route(String path, boolean tree, Service service, boolean open) {

    private static final Set<HttpMethod> READS = inOrder(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<HttpMethod> METHODS = inOrder(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private static final Pattern ATTACHMENT_SENT = Pattern.compile("/v1/alerts/[^/]+/attachments");
    private static final Pattern ATTACHMENT_READ = Pattern.compile("/v1/alerts/[^/]+/attachments/[^/]+/content");

    private static final List<Route> ALL = List.of(
            tree("/v1/alerts", Service.ALERTS),
            tree("/v1/statistics", Service.ALERTS),
            openTree("/public/v1/alerts", Service.ALERTS),
            tree("/v1/code-lists", Service.ALERTS),
            single("/v1/requests", Service.ALERTS),
            tree("/v1/clock-policy", Service.ALERTS),
            tree("/v1/agencies", Service.AGENCIES),
            tree("/v1/holidays", Service.AGENCIES),
            tree("/v1/sharing-groups", Service.AGENCIES),
            tree("/v1/changes", Service.AGENCIES),
            single("/v1/receipts", Service.AGENCIES),
            single("/v1/me", Service.AGENCIES));

    /** Whether anything is passed on at that path, which may be a template such as {@code /v1/alerts/{id}}. */
    public static boolean exists(String path) {
        return of(path) != null;
    }

    /** The route of a path, null when nothing is there. */
    static @Nullable Route of(String path) {
        for (Route route : ALL) {
            if (route.covers(path)) {
                return route;
            }
        }
        return null;
    }

    /** Which methods it can be asked with, as {@code Allow} names them. */
    Set<HttpMethod> methods() {
        return open ? READS : METHODS;
    }

    /** What kind of traffic a request on this route is. */
    Traffic traffic(HttpMethod method, String requested) {
        if (open) {
            return Traffic.PUBLIC;
        }
        if (requested.equals("/v1/changes")) {
            return Traffic.CATCH_UP;
        }
        if (method.equals(HttpMethod.POST)) {
            return sent(requested);
        }
        boolean read = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        return read && ATTACHMENT_READ.matcher(requested).matches() ? Traffic.ATTACHMENT : Traffic.DEFAULT;
    }

    private static Traffic sent(String requested) {
        if (requested.equals("/v1/alerts/import")) {
            return Traffic.IMPORT;
        }
        return ATTACHMENT_SENT.matcher(requested).matches() ? Traffic.ATTACHMENT : Traffic.DEFAULT;
    }

    private boolean covers(String requested) {
        return requested.startsWith(path)
                && (requested.length() == path.length() || (tree && requested.charAt(path.length()) == '/'));
    }

    private static Set<HttpMethod> inOrder(HttpMethod... methods) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(methods)));
    }

    private static Route tree(String path, Service service) {
        return new Route(path, true, service, false);
    }

    private static Route openTree(String path, Service service) {
        return new Route(path, true, service, true);
    }

    private static Route single(String path, Service service) {
        return new Route(path, false, service, false);
    }
}
