package siaga.alerts.ledger;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import siaga.kit.caller.Caller;

/** A line for the ledger and, in time, whether it stands there. */
record ReadEntry(
        UUID alert,
        int version,
        ReadWay way,
        @Nullable String detail,
        Caller caller,
        Instant at,
        @Nullable String traceId,
        CompletableFuture<Void> written) {}
