package siaga.alerts.storage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

class S3BlobStoreTest implements BlobStoreContract {

    @TempDir
    private static Path folder;

    private static S3Server server;
    private static S3BlobStore store;
    private static Spool spool;

    @BeforeAll
    static void start() throws IOException {
        server = S3Server.start(folder);
        TestSettings settings = TestSettings.s3(folder.resolve("attachments"), server.address(), S3Server.BUCKET);
        store = new S3BlobStore(settings.s3());
        spool = new Spool(settings);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            store.close();
            server.close();
        }
    }

    @Override
    public BlobStore store() {
        return store;
    }

    @Override
    public Spool spool() {
        return spool;
    }

    @Override
    public void damage(Sha256 digest, byte[] bytes) {
        try (S3Client client = S3Client.builder()
                .endpointOverride(server.address())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
            client.putObject(
                    object -> object.bucket(S3Server.BUCKET).key("attachments/" + digest.hex()),
                    RequestBody.fromBytes(bytes));
        }
    }

    @Test
    void aServerThatIsAwayIsNotTakenForAnEmptyStore() {
        TestSettings nowhere = TestSettings.s3(folder, URI.create("http://127.0.0.1:1"), S3Server.BUCKET);
        Sha256 digest = new Sha256("0".repeat(64));
        try (S3BlobStore away = new S3BlobStore(nowhere.s3())) {
            assertThatThrownBy(() -> away.has(digest)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> away.read(digest, 0, 1))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NoSuchFileException.class);
            assertThatThrownBy(away::probe).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aBucketThatIsNotThereIsNoStore() {
        TestSettings elsewhere = TestSettings.s3(folder, server.address(), "not-there");
        try (S3BlobStore none = new S3BlobStore(elsewhere.s3())) {
            assertThatThrownBy(none::probe).isInstanceOf(IOException.class);
        }
    }
}
