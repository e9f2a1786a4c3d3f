package siaga.alerts.storage;

import java.io.IOException;

/** What is kept under a digest is not what was put there. */
public final class CorruptContent extends IOException {

    private static final long serialVersionUID = 1L;

    CorruptContent(Sha256 digest) {
        super("the content kept under " + digest + " has another digest or length");
    }
}
