package siaga.kit.consumer;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import siaga.kit.kafka.Backoff;

/**
 * Brings records to their end: an effect in the database, or a dead letter. Many in one transaction while all goes well,
 * otherwise one by one, so that a poisoned one takes nothing with it.
 */
final class EventProcessor {

    private static final Logger LOG = Logger.getLogger(EventProcessor.class);

    private final EventHandler handler;
    private final EventTransactions transactions;
    private final DeadLetters deadLetters;
    private final ConsumerState state;
    private final int attempts;
    private final Backoff backoff;

    EventProcessor(
            EventHandler handler,
            EventTransactions transactions,
            DeadLetters deadLetters,
            ConsumerState state,
            ConsumerSettings settings) {
        this.handler = handler;
        this.transactions = transactions;
        this.deadLetters = deadLetters;
        this.state = state;
        this.attempts = settings.attempts();
        this.backoff = new Backoff(settings.retryDelay(), settings.maxRetryDelay());
    }

    /**
     * Processes the records in their order.
     *
     * @return how many have come to their end, from the first; fewer than all when the next one met a transient fault
     */
    int process(List<ConsumerRecord<String, byte[]>> records) throws InterruptedException {
        try {
            handle(records);
            return records.size();
        } catch (Exception | StackOverflowError e) {
            if (TransientFault.in(e)) {
                state.waiting(e);
                return 0;
            }
        }
        for (int i = 0; i < records.size(); i++) {
            if (!processAlone(records.get(i))) {
                return i;
            }
        }
        return records.size();
    }

    private boolean processAlone(ConsumerRecord<String, byte[]> message) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                handle(List.of(message));
                return true;
            } catch (Exception | StackOverflowError e) {
                if (TransientFault.in(e)) {
                    state.waiting(e);
                    return false;
                }
                if (attempt >= attempts || e instanceof UnreadableEvent) {
                    return giveUp(message, e);
                }
            }
            Thread.sleep(backoff.after(attempt));
        }
    }

    private void handle(List<ConsumerRecord<String, byte[]>> records) throws Exception {
        int effects = transactions.handle(handler, records);
        state.processed(effects, records.size() - effects, records.getLast().timestamp());
    }

    private boolean giveUp(ConsumerRecord<String, byte[]> message, Throwable failure) throws InterruptedException {
        Throwable reason = failure instanceof QuarkusTransactionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        try {
            deadLetters.add(message, handler.group(), reason);
        } catch (KafkaException e) {
            state.waiting(e);
            return false;
        }
        state.gaveUp();
        LOG.errorf(
                reason,
                "An event is a dead letter. topic=%s partition=%d offset=%d group=%s",
                message.topic(),
                message.partition(),
                message.offset(),
                handler.group());
        return true;
    }
}
