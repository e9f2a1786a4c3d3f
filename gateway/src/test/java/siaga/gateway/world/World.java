package siaga.gateway.world;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts what is outside the gateway. A field of type {@link World} in the test is set to it. */
public final class World implements QuarkusTestResourceLifecycleManager {

    private @Nullable Vertx vertx;
    private @Nullable FakeIssuer issuer;
    private @Nullable FakeService alerts;
    private @Nullable FakeService agencies;

    public FakeIssuer issuer() {
        return Objects.requireNonNull(issuer);
    }

    public FakeService alerts() {
        return Objects.requireNonNull(alerts);
    }

    public FakeService agencies() {
        return Objects.requireNonNull(agencies);
    }

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        issuer = new FakeIssuer(vertx);
        alerts = new FakeService(vertx);
        agencies = new FakeService(vertx);
        return Map.ofEntries(
                Map.entry("quarkus.oidc.auth-server-url", issuer.url()),
                Map.entry("siaga.gateway.alerts-url", alerts.url()),
                Map.entry("siaga.gateway.agencies-url", agencies.url()),
                Map.entry("siaga.gateway.proxy.response-timeout", "1S"),
                Map.entry("siaga.gateway.proxy.long-poll-timeout", "3S"),
                Map.entry("siaga.gateway.proxy.exchange-timeout", "5S"),
                Map.entry("siaga.gateway.proxy.idle-timeout", "2S"),
                Map.entry("siaga.gateway.pool.connections", "8"),
                Map.entry("siaga.gateway.pool.queue", "4"),
                Map.entry("siaga.gateway.openapi.refresh", "0S"),
                Map.entry("siaga.gateway.stream.heartbeat", "500MS"),
                Map.entry("siaga.gateway.stream.tick", "100MS"),
                Map.entry("siaga.gateway.stream.retry", "200MS"),
                Map.entry("siaga.gateway.stream.slow-reader", "1S"),
                Map.entry("siaga.gateway.quota.public", "1/3"),
                Map.entry("siaga.gateway.quota.trusted-proxies", "1"),
                Map.entry("siaga.gateway.quota.agencies.TH-FDA.default", "1/3"),
                Map.entry("siaga.gateway.quota.agencies.TH-FDA.catch-up", "1/2"));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(World.class));
    }

    @Override
    public void stop() {
        if (vertx != null) {
            await(vertx.close());
            vertx = null;
        }
    }

    /** Waits for the result. */
    public static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
