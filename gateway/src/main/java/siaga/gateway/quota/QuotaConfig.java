package siaga.gateway.quota;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.Map;
import java.util.Optional;

/** How many requests a client of an agency may make. Each is written {@code <requests a second>/<at once>}. */
@ConfigMapping(prefix = "siaga.gateway.quota")
interface QuotaConfig {

    /** For everything that is neither of the others. */
    @WithName("default")
    @WithDefault("500/1000")
    Quota standard();

    /** For reading the inbox: pages of 1000 bring a million entries within seconds. */
    @WithDefault("100/200")
    Quota catchUp();

    /** For starting imports; within one, records are not counted. */
    @WithName("import")
    @WithDefault("1/30")
    Quota bulk();

    /** For documents of alerts, either way: 50 MiB at most each. */
    @WithDefault("10/60")
    Quota attachment();

    /** For reading what is public: each remote address, each /64 network of IPv6. */
    @WithName("public")
    @WithDefault("10/100")
    Quota open();

    /**
     * How many proxies stand before the gateway and add the address that they see to {@code X-Forwarded-For}. With none,
     * the header says whatever its sender likes, and the peer is the one that counts.
     */
    @WithDefault("0")
    int trustedProxies();

    /** Other quotas for each client of one agency, by its code. */
    Map<String, Overrides> agencies();

    /** How many buckets are kept of clients, and of addresses; the least used is forgotten first, which fills it up. */
    @WithDefault("20000")
    int buckets();

    interface Overrides {
        @WithName("default")
        Optional<Quota> standard();

        Optional<Quota> catchUp();

        @WithName("import")
        Optional<Quota> bulk();

        Optional<Quota> attachment();
    }
}
