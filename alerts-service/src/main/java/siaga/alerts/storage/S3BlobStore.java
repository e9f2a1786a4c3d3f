package siaga.alerts.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Contents as objects of a bucket, each named by its digest. */
final class S3BlobStore implements BlobStore, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(S3BlobStore.class);
    private static final int NOT_FOUND = 404;
    private static final int PRECONDITION_FAILED = 412;

    private final S3Client s3;
    private final String bucket;
    private final String prefix;

    S3BlobStore(StorageSettings.S3 settings) {
        this.s3 = client(settings);
        this.bucket = settings.bucket()
                .orElseThrow(() -> new IllegalStateException("siaga.attachments.s3.bucket has to name a bucket"));
        this.prefix = settings.prefix();
    }

    @Override
    public void put(Spooled content) throws IOException {
        Optional<HeadObjectResponse> there = head(content.digest());
        if (there.isPresent() && there.get().contentLength() == content.size()) {
            return;
        }
        if (there.isPresent()) {
            LOG.errorf("A content was damaged and is replaced by what came in again. digest=%s", content.digest());
        }
        calling(() -> {
            try {
                return s3.putObject(
                        object -> object.bucket(bucket)
                                .key(key(content.digest()))
                                .contentType("application/octet-stream")
                                .checksumSHA256(content.digest().base64())
                                .ifNoneMatch(there.isPresent() ? null : "*"),
                        RequestBody.fromFile(content.file()));
            } catch (S3Exception e) {
                if (e.statusCode() == PRECONDITION_FAILED) {
                    // Somebody else has put the same bytes meanwhile.
                    return null;
                }
                throw e;
            }
        });
    }

    @Override
    public boolean has(Sha256 digest) throws IOException {
        return head(digest).isPresent();
    }

    @Override
    public InputStream read(Sha256 digest, long from, long length) throws IOException {
        ResponseInputStream<GetObjectResponse> content;
        try {
            content = calling(() -> s3.getObject(object ->
                    object.bucket(bucket).key(key(digest)).range("bytes=" + from + "-" + (from + length - 1))));
        } catch (NoSuchKey e) {
            throw new NoSuchFileException(digest.hex());
        }
        if (content.response().contentLength() != length) {
            content.abort();
            throw new IOException("the S3 store answers another range than asked for");
        }
        return new Abortable(content, length);
    }

    @Override
    public void delete(Sha256 digest) throws IOException {
        calling(() -> s3.deleteObject(object -> object.bucket(bucket).key(key(digest))));
    }

    @Override
    public void list(Consumer<Stored> each) throws IOException {
        calling(() -> {
            for (S3Object object : s3.listObjectsV2Paginator(
                            objects -> objects.bucket(bucket).prefix(prefix))
                    .contents()) {
                String name = object.key().substring(prefix.length());
                if (Sha256.isHex(name)) {
                    each.accept(new Stored(new Sha256(name), object.lastModified()));
                }
            }
            return null;
        });
    }

    @Override
    public void probe() throws IOException {
        calling(() ->
                s3.putObject(object -> object.bucket(bucket).key(prefix + "probe"), RequestBody.fromString("probe")));
    }

    @Override
    public void close() {
        s3.close();
    }

    private Optional<HeadObjectResponse> head(Sha256 digest) throws IOException {
        try {
            return Optional.of(
                    calling(() -> s3.headObject(object -> object.bucket(bucket).key(key(digest)))));
        } catch (NoSuchKey e) {
            return Optional.empty();
        }
    }

    private String key(Sha256 digest) {
        return prefix + digest.hex();
    }

    @FunctionalInterface
    private interface Call<T> {
        T make();
    }

    private static final class NoSuchKey extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Whatever goes wrong there is an input or output error here. */
    private static <T> T calling(Call<T> call) throws IOException {
        try {
            return call.make();
        } catch (NoSuchKeyException e) {
            throw new NoSuchKey();
        } catch (S3Exception e) {
            // An answer to HEAD has no body that could name the error.
            if (e.statusCode() == NOT_FOUND && e.awsErrorDetails() == null) {
                throw new NoSuchKey();
            }
            throw new IOException("the S3 store refused: " + e.getMessage(), e);
        } catch (SdkException e) {
            throw new IOException("the S3 store cannot be reached: " + e.getMessage(), e);
        }
    }

    private static S3Client client(StorageSettings.S3 settings) {
        S3ClientBuilder client = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings))
                .forcePathStyle(settings.pathStyle())
                // What is asked for beyond the SHA-256 above, not every server knows.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(settings.connectTimeout())
                        .socketTimeout(settings.readTimeout())
                        .build());
        settings.endpoint().ifPresent(client::endpointOverride);
        return client.build();
    }

    private static AwsCredentialsProvider credentials(StorageSettings.S3 settings) {
        if (settings.accessKey().isPresent() && settings.secretKey().isPresent()) {
            return StaticCredentialsProvider.create(AwsBasicCredentials.create(
                    settings.accessKey().get(), settings.secretKey().get()));
        }
        return DefaultCredentialsProvider.builder().build();
    }

    /** Closed early, the rest is not read; closed at the end, its connection serves again. */
    private static final class Abortable extends FilterInputStream {

        private final ResponseInputStream<GetObjectResponse> content;
        private long left;

        Abortable(ResponseInputStream<GetObjectResponse> content, long length) {
            super(content);
            this.content = content;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            int read = content.read();
            left -= read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int wanted) throws IOException {
            int read = content.read(buffer, offset, wanted);
            left -= Math.max(read, 0);
            return read;
        }

        @Override
        public void close() throws IOException {
            if (left > 0) {
                content.abort();
            }
            content.close();
        }
    }
}
