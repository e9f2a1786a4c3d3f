package siaga.gateway.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the services are and how many connections are held to each of them. */
@ConfigMapping(prefix = "siaga.gateway")
interface UpstreamConfig {

    @WithDefault("http://127.0.0.1:8081")
    URI alertsUrl();

    @WithDefault("http://127.0.0.1:8082")
    URI agenciesUrl();

    Pool pool();

    interface Pool {
        /** Connections to one service for ordinary requests. */
        @WithDefault("128")
        int connections();

        /** Connections to one service for reads of the inbox, which may wait for news for half a minute each. */
        @WithDefault("1024")
        int catchUpConnections();

        /** Connections to one service for imports. */
        @WithDefault("16")
        int importConnections();

        /** Connections to one service for what everybody may read. */
        @WithDefault("32")
        int publicConnections();

        /** Connections to one service for attachments, either way. */
        @WithDefault("32")
        int attachmentConnections();

        /** Requests that may wait for a connection of a pool; one more is answered 503. */
        @WithDefault("256")
        int queue();

        /** How long to wait for a connection, in the queue and on the network. */
        @WithDefault("2S")
        Duration connectTimeout();

        /** How long an unused connection is kept. Shorter than the services keep theirs, so that we close first. */
        @WithDefault("20S")
        Duration keepAlive();
    }
}
