package siaga.alerts.storage;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings that a test makes itself. */
record TestSettings(Path directory, Kind store, S3 s3) implements StorageSettings {

    static TestSettings directory(Path directory) {
        return new TestSettings(directory, Kind.DIRECTORY, new Bucket(URI.create("http://127.0.0.1:1"), "none"));
    }

    static TestSettings s3(Path directory, URI endpoint, String bucket) {
        return new TestSettings(directory, Kind.S3, new Bucket(endpoint, bucket));
    }

    @Override
    public Duration probeInterval() {
        return Duration.ZERO;
    }

    record Bucket(URI address, String name) implements S3 {

        @Override
        public Optional<URI> endpoint() {
            return Optional.of(address);
        }

        @Override
        public Optional<String> bucket() {
            return Optional.of(name);
        }

        @Override
        public String prefix() {
            return "attachments/";
        }

        @Override
        public String region() {
            return "us-east-1";
        }

        @Override
        public Optional<String> accessKey() {
            return Optional.of("key");
        }

        @Override
        public Optional<String> secretKey() {
            return Optional.of("secret");
        }

        @Override
        public boolean pathStyle() {
            return true;
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration readTimeout() {
            return Duration.ofSeconds(10);
        }
    }
}
