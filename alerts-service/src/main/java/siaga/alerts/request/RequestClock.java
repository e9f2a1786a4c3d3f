package siaga.alerts.request;

import java.time.Instant;
import java.util.UUID;
import siaga.alerts.alert.AlertFile;
import siaga.contracts.event.Matter;
import siaga.contracts.vocabulary.RequestState;

/**
 * Times requests. Called in the transaction of each act on one, with the alert held against every other act; whatever it
 * stores stands or falls with that.
 */
public interface RequestClock {

    /**
     * An open request.
     *
     * @param from code of the asking agency
     * @param to code of the asked agency, which has to act until the due time
     * @param matter as the events of the request tell of it, without whom they tell
     */
    record Running(UUID id, String from, String to, Instant openedAt, Instant dueAt, Matter matter) {}

    /** It has been opened. */
    void opened(AlertFile alert, Running request);

    /** It may be answered later than said before. */
    void extended(AlertFile alert, Running request);

    /** It is open no more. */
    void ended(AlertFile alert, UUID request, RequestState how, Instant at);
}
