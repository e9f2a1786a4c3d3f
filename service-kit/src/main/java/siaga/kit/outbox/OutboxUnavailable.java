package siaga.kit.outbox;

import java.sql.SQLException;

/** The outbox could not be written, so the change must not be made. */
public final class OutboxUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutboxUnavailable(SQLException cause) {
        super("the outbox could not be written", cause);
    }
}
