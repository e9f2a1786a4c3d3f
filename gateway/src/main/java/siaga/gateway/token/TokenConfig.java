package siaga.gateway.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the gateway trusts what it has verified. */
@ConfigMapping(prefix = "siaga.gateway.token")
interface TokenConfig {

    /** How many verified tokens are remembered. */
    @WithDefault("10000")
    int cacheSize();

    /** How long a verified token is remembered at most: after that, revoked clients and rotated keys take hold. */
    @WithDefault("1M")
    Duration cacheFor();

    /** How often the issuer is looked for while its keys are not known. */
    @WithDefault("1S")
    Duration issuerRetry();
}
