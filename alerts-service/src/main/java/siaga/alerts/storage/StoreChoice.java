package siaga.alerts.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the store that the configuration names; the client of the other is never loaded. */
@ApplicationScoped
class StoreChoice {

    @Produces
    @Singleton
    BlobStore store(StorageSettings settings) {
        return switch (settings.store()) {
            case DIRECTORY -> new DirectoryBlobStore(settings.directory());
            case S3 -> new S3BlobStore(settings.s3());
        };
    }

    void close(@Disposes BlobStore store) throws Exception {
        if (store instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }
}
