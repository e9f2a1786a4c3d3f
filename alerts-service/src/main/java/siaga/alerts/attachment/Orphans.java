package siaga.alerts.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import siaga.alerts.storage.BlobStore;
import siaga.alerts.storage.Sha256;

/** Contents that no attachment names. */
@ApplicationScoped
class Orphans {

    private final Attachments attachments;
    private final BlobStore store;

    Orphans(Attachments attachments, BlobStore store) {
        this.attachments = attachments;
        this.store = store;
    }

    @Transactional
    List<Sha256> among(Collection<Sha256> contents) {
        Set<Sha256> named = attachments.named(contents);
        return contents.stream().filter(content -> !named.contains(content)).toList();
    }

    /** Removes it, unless it is named by now; an upload of the same bytes that is under way notices, or comes after. */
    @Transactional(rollbackOn = IOException.class)
    boolean remove(Sha256 content) throws IOException {
        attachments.hold(content);
        if (!attachments.named(Set.of(content)).isEmpty()) {
            return false;
        }
        store.delete(content);
        return true;
    }
}
