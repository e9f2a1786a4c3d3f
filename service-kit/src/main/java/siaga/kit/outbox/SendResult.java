package siaga.kit.outbox;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of the rows of one batch; a row that is in neither collection stays as it was. */
final class SendResult {

    private final Set<OutboxRow> acknowledged = new LinkedHashSet<>();
    private final Map<OutboxRow, Exception> refused = new LinkedHashMap<>();
    private @Nullable Exception brokerFault;

    /** Rows that stand in Kafka, on every replica required. */
    Set<OutboxRow> acknowledged() {
        return acknowledged;
    }

    /** Rows that the broker does not take as they are, and why. */
    Map<OutboxRow, Exception> refused() {
        return refused;
    }

    /** Why rows could not be sent though nothing is wrong with them; null when there were none. */
    @Nullable
    Exception brokerFault() {
        return brokerFault;
    }

    void acknowledged(OutboxRow row) {
        acknowledged.add(row);
    }

    void failed(OutboxRow row, Exception reason) {
        if (Broker.blames(reason)) {
            refused.put(row, reason);
        } else {
            brokerFailed(reason);
        }
    }

    void brokerFailed(Exception reason) {
        brokerFault = reason;
    }
}
