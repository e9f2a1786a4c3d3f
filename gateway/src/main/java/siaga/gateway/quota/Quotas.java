package siaga.gateway.quota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import siaga.contracts.problem.ProblemType;
import siaga.gateway.problem.Problems;
import siaga.gateway.token.Caller;

/** Counts requests by agency, client and kind of traffic, or by remote address, and says in every answer what is left. */
@ApplicationScoped
public class Quotas {

    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence STATE = HttpHeaders.createOptimized("RateLimit");

    private final QuotaConfig config;
    private final Problems problems;
    private final Cache<Key, Counter> counters;
    // Apart from those of members, so that strangers with many addresses cannot have theirs forgotten.
    private final Cache<String, Counter> strangers;
    private final RemoteAddress remoteAddress;

    Quotas(QuotaConfig config, Problems problems) {
        this.config = config;
        this.problems = problems;
        this.counters = Caffeine.newBuilder().maximumSize(config.buckets()).build();
        this.strangers = Caffeine.newBuilder().maximumSize(config.buckets()).build();
        this.remoteAddress = new RemoteAddress(config.trustedProxies());
    }

    /** Takes one request from the caller's quota; answers 429 and returns false when there is none left. */
    public boolean take(RoutingContext ctx, Caller caller, Traffic traffic) {
        return take(ctx, counters.get(new Key(caller.agency(), caller.client(), traffic), this::newCounter), traffic);
    }

    /** Takes one request from the quota of the address it comes from; answers 429 and returns false when there is none left. */
    public boolean takeOfAddress(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        String address = remoteAddress.of(
                request.remoteAddress().hostAddress(), request.headers().getAll("X-Forwarded-For"));
        return take(ctx, strangers.get(address, stranger -> newCounter()), Traffic.PUBLIC);
    }

    private boolean take(RoutingContext ctx, Counter counter, Traffic traffic) {
        ConsumptionProbe probe = counter.bucket.tryConsumeAndReturnRemaining(1);
        ctx.response().headers().set(POLICY, counter.policy).set(STATE, counter.quota.state(traffic, probe));
        if (!probe.isConsumed()) {
            ctx.response().putHeader(HttpHeaders.RETRY_AFTER, Quota.retryAfter(probe));
            problems.send(ctx, ProblemType.QUOTA_EXCEEDED, null);
        }
        return probe.isConsumed();
    }

    private Counter newCounter(Key key) {
        return Counter.of(quotaOf(key.agency, key.traffic), key.traffic);
    }

    private Counter newCounter() {
        return Counter.of(config.open(), Traffic.PUBLIC);
    }

    private Quota quotaOf(String agency, Traffic traffic) {
        Optional<QuotaConfig.Overrides> own =
                Optional.ofNullable(config.agencies().get(agency));
        return switch (traffic) {
            case DEFAULT -> own.flatMap(QuotaConfig.Overrides::standard).orElse(config.standard());
            case CATCH_UP -> own.flatMap(QuotaConfig.Overrides::catchUp).orElse(config.catchUp());
            case IMPORT -> own.flatMap(QuotaConfig.Overrides::bulk).orElse(config.bulk());
            case PUBLIC -> config.open();
            case ATTACHMENT -> own.flatMap(QuotaConfig.Overrides::attachment).orElse(config.attachment());
        };
    }

    private record Key(String agency, String client, Traffic traffic) {}

    private record Counter(Quota quota, Bucket bucket, String policy) {

        static Counter of(Quota quota, Traffic traffic) {
            return new Counter(quota, quota.newBucket(), quota.policy(traffic));
        }
    }
}
