package siaga.gateway.quota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import siaga.contracts.problem.ProblemType;
import siaga.gateway.problem.Problems;
import siaga.gateway.token.Caller;

/** Counts requests by agency, client and kind of traffic, and says in every answer what is left. */
@ApplicationScoped
public class Quotas {

    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence STATE = HttpHeaders.createOptimized("RateLimit");

    private final QuotaConfig config;
    private final Problems problems;
    private final Cache<Key, Counter> counters;

    Quotas(QuotaConfig config, Problems problems) {
        this.config = config;
        this.problems = problems;
        this.counters = Caffeine.newBuilder().maximumSize(config.buckets()).build();
    }

    /** Takes one request from the caller's quota; answers 429 and returns false when there is none left. */
    public boolean take(RoutingContext ctx, Caller caller, Traffic traffic) {
        Counter counter = counters.get(new Key(caller.agency(), caller.client(), traffic), this::newCounter);
        ConsumptionProbe probe = counter.bucket.tryConsumeAndReturnRemaining(1);
        ctx.response().headers().set(POLICY, counter.policy).set(STATE, counter.quota.state(traffic, probe));
        if (!probe.isConsumed()) {
            ctx.response().putHeader(HttpHeaders.RETRY_AFTER, Quota.retryAfter(probe));
            problems.send(ctx, ProblemType.QUOTA_EXCEEDED, null);
        }
        return probe.isConsumed();
    }

    private Counter newCounter(Key key) {
        Quota quota = quotaOf(key.agency, key.traffic);
        return new Counter(quota, quota.newBucket(), quota.policy(key.traffic));
    }

    private Quota quotaOf(String agency, Traffic traffic) {
        Optional<QuotaConfig.Overrides> own =
                Optional.ofNullable(config.agencies().get(agency));
        return switch (traffic) {
            case DEFAULT -> own.flatMap(QuotaConfig.Overrides::standard).orElse(config.standard());
            case CATCH_UP -> own.flatMap(QuotaConfig.Overrides::catchUp).orElse(config.catchUp());
            case IMPORT -> own.flatMap(QuotaConfig.Overrides::bulk).orElse(config.bulk());
            case ATTACHMENT -> own.flatMap(QuotaConfig.Overrides::attachment).orElse(config.attachment());
        };
    }

    private record Key(String agency, String client, Traffic traffic) {}

    private record Counter(Quota quota, Bucket bucket, String policy) {}
}
