package siaga.agencies.inbox;

import java.sql.SQLException;

/** The inboxes could not be read or written. */
final class InboxUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InboxUnavailable(SQLException cause) {
        super("the inboxes could not be reached", cause);
    }
}
