package siaga.gateway.stream;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/** The inbox answered a read with something else than a page. */
final class InboxRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Buffer body;
    private final @Nullable String contentType;

    InboxRefused(int status, @Nullable String contentType, Buffer body) {
        super("The inbox answered " + status);
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    int status() {
        return status;
    }

    @Nullable
    String contentType() {
        return contentType;
    }

    Buffer body() {
        return body;
    }

    /** Whether asking again cannot help: the caller may not read this inbox (any more). */
    boolean isFinal() {
        return status >= 400 && status < 500 && status != 429;
    }
}
