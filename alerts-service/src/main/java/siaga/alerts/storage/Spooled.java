package siaga.alerts.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/**
 * Bytes that have come in whole and are not kept yet. Closed, it is gone unless it was kept.
 *
 * @param file where they lie
 * @param size their number, at least 1
 */
public record Spooled(Path file, long size, Sha256 digest) implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Spooled.class);

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warnf("A file that came in stays until it is swept. file=%s cause=%s", file, e.getMessage());
        }
    }
}
