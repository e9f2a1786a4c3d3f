package siaga.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import siaga.gateway.quota.Traffic;

/**
 * Connections to the services. Each kind of traffic has a pool of its own with a bounded queue, so that waiting readers,
 * long imports, large documents and strangers leave room for members' ordinary requests.
 */
@ApplicationScoped
public class Upstreams {

    private static final int ATTEMPTS = 4;

    private final UpstreamConfig config;
    private final Map<Traffic, HttpClient> pools = new EnumMap<>(Traffic.class);
    private final Map<Service, URI> addresses = new EnumMap<>(Service.class);

    Upstreams(UpstreamConfig config, Vertx vertx) {
        this.config = config;
        pools.put(Traffic.DEFAULT, pool(vertx, config.pool().connections()));
        pools.put(Traffic.CATCH_UP, pool(vertx, config.pool().catchUpConnections()));
        pools.put(Traffic.IMPORT, pool(vertx, config.pool().importConnections()));
        pools.put(Traffic.PUBLIC, pool(vertx, config.pool().publicConnections()));
        pools.put(Traffic.ATTACHMENT, pool(vertx, config.pool().attachmentConnections()));
        addresses.put(Service.ALERTS, config.alertsUrl());
        addresses.put(Service.AGENCIES, config.agenciesUrl());
    }

    /**
     * A request on a connection to the service, nothing of it sent yet. Fails when there is no connection to be had: the
     * service is away, or too many wait already.
     *
     * @param uri path and query
     */
    public Future<HttpClientRequest> request(Service service, Traffic traffic, HttpMethod method, String uri) {
        URI address = addresses.get(service);
        RequestOptions options = new RequestOptions()
                .setHost(address.getHost())
                .setPort(address.getPort() < 0 ? defaultPort(address) : address.getPort())
                .setSsl("https".equals(address.getScheme()))
                .setMethod(method)
                .setURI(uri)
                .setConnectTimeout(config.pool().connectTimeout().toMillis());
        return connect(pools.get(traffic), options, ATTEMPTS);
    }

    // A connection may be closed by the service just while the pool hands it out. Nothing has been sent on it then, so
    // any request may try another.
    private static Future<HttpClientRequest> connect(HttpClient pool, RequestOptions options, int attempts) {
        Future<HttpClientRequest> request = pool.request(options);
        return attempts == 1
                ? request
                : request.recover(e -> e instanceof HttpClosedException
                        ? connect(pool, options, attempts - 1)
                        : Future.failedFuture(e));
    }

    private static int defaultPort(URI address) {
        return "https".equals(address.getScheme()) ? 443 : 80;
    }

    private HttpClient pool(Vertx vertx, int connections) {
        UpstreamConfig.Pool pool = config.pool();
        return vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) pool.connectTimeout().toMillis())
                        .setKeepAliveTimeout((int) pool.keepAlive().toSeconds())
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(connections).setMaxWaitQueueSize(pool.queue()));
    }
}
