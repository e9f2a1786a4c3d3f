package siaga.alerts.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where documents are kept. */
@ConfigMapping(prefix = "siaga.attachments")
public interface StorageSettings {

    /** What keeps them. */
    enum Kind {
        /** A folder; several instances need one that they share. */
        DIRECTORY,
        /** A bucket of anything that speaks S3. */
        S3
    }

    @WithDefault("directory")
    Kind store();

    /** The folder of the documents, and of those on their way in whatever keeps them then. */
    @WithDefault("data/attachments")
    Path directory();

    /** How long a check of the store counts before it is checked again. */
    @WithDefault("10S")
    Duration probeInterval();

    S3 s3();

    /** Used when {@code store} is {@code s3}. */
    interface S3 {

        /** Absent for AWS itself. */
        Optional<URI> endpoint();

        /** It has to exist. */
        Optional<String> bucket();

        /** What the keys in the bucket begin with. */
        @WithDefault("attachments/")
        String prefix();

        @WithDefault("us-east-1")
        String region();

        /** Absent, with the secret key, for those of the environment: variables, profile, container or instance. */
        Optional<String> accessKey();

        Optional<String> secretKey();

        /** Bucket in the path, not in the host name, as most servers other than AWS want it. */
        @WithDefault("true")
        boolean pathStyle();

        @WithDefault("5S")
        Duration connectTimeout();

        /** How long the store may be silent in the middle of a content. */
        @WithDefault("30S")
        Duration readTimeout();
    }
}
