package siaga.gateway.openapi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the parts of the interface description come from. */
@ConfigMapping(prefix = "siaga.gateway.openapi")
interface OpenApiConfig {

    @WithDefault("${siaga.gateway.alerts-url:http://127.0.0.1:8081}/q/openapi?format=json")
    URI alertsUrl();

    @WithDefault("${siaga.gateway.agencies-url:http://127.0.0.1:8082}/q/openapi?format=json")
    URI agenciesUrl();

    /** The issuer's metadata, for the addresses at which people log in. */
    @WithDefault("${quarkus.oidc.auth-server-url}/.well-known/openid-configuration")
    URI issuerMetadataUrl();

    /** How old a part may be before it is fetched again for who asks. */
    @WithDefault("10S")
    Duration refresh();

    @WithDefault("3S")
    Duration timeout();
}
