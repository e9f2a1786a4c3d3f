package siaga.kit.consumer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import siaga.kit.kafka.Backoff;
import siaga.kit.kafka.KafkaClients;

/**
 * Reads one topic for one handler. Kafka's offset follows the database: it is committed for what has come to its end, and
 * whatever fails before that is read again.
 */
final class TopicConsumer implements Runnable {

    private static final Logger LOG = Logger.getLogger(TopicConsumer.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration POLL_WHILE_WAITING = Duration.ofMillis(100);

    private final EventHandler handler;
    private final EventProcessor processor;
    private final ConsumerState state;
    private final DeadLetterReplay deadLetters;
    private final ProcessedEventsCleanUp cleanUp;
    private final KafkaClients kafka;
    private final ConsumerSettings settings;
    private final Backoff backoff;
    private volatile boolean stopped;
    private volatile @Nullable Consumer<String, byte[]> current;
    private int faults;

    TopicConsumer(
            EventHandler handler,
            EventProcessor processor,
            ConsumerState state,
            DeadLetterReplay deadLetters,
            ProcessedEventsCleanUp cleanUp,
            KafkaClients kafka,
            ConsumerSettings settings) {
        this.handler = handler;
        this.processor = processor;
        this.state = state;
        this.deadLetters = deadLetters;
        this.cleanUp = cleanUp;
        this.kafka = kafka;
        this.settings = settings;
        this.backoff = new Backoff(settings.retryDelay(), settings.maxRetryDelay());
    }

    /** Ends reading after the records that are being processed. */
    void stop() {
        stopped = true;
        Consumer<String, byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                subscribeAndRead();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void subscribeAndRead() throws InterruptedException {
        try (Consumer<String, byte[]> consumer = kafka.consumer(handler.group() + "." + handler.topic(), config())) {
            current = consumer;
            state.deadLettersFound(deadLetters.waiting(handler));
            consumer.subscribe(List.of(handler.topic()));
            while (!stopped) {
                read(consumer);
                cleanUp.runWhenDue();
            }
        } catch (WakeupException stopping) {
            LOG.debugf("Reading ends. topic=%s", handler.topic());
        } catch (RuntimeException | Error e) {
            if (faults++ == 0) {
                LOG.warnf(e, "Reading failed and starts over. topic=%s group=%s", handler.topic(), handler.group());
            }
            Thread.sleep(backoff.after(faults));
        }
    }

    private void read(Consumer<String, byte[]> consumer) throws InterruptedException {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        consumer.poll(POLL).forEach(records::add);
        if (records.isEmpty()) {
            return;
        }
        int done = processor.process(records);
        commit(consumer, records.subList(0, done));
        if (done == records.size()) {
            faults = 0;
        } else {
            rewind(consumer, records.subList(done, records.size()));
            waitAsMember(consumer, backoff.after(++faults));
        }
    }

    private static void commit(Consumer<String, byte[]> consumer, List<ConsumerRecord<String, byte[]>> done) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        done.forEach(message -> offsets.put(partition(message), new OffsetAndMetadata(message.offset() + 1)));
        try {
            consumer.commitSync(offsets);
        } catch (WakeupException stopping) {
            consumer.commitSync(offsets);
            throw stopping;
        } catch (RetriableException | CommitFailedException | RebalanceInProgressException e) {
            // They are read again, by us or another, and recognised.
            LOG.debugf(e, "Offsets were not committed. offsets=%s", offsets);
        }
    }

    private static void rewind(Consumer<String, byte[]> consumer, List<ConsumerRecord<String, byte[]>> records) {
        Map<TopicPartition, Long> first = new HashMap<>();
        records.forEach(message -> first.putIfAbsent(partition(message), message.offset()));
        first.forEach(consumer::seek);
    }

    // Polling keeps the membership and, paused, brings nothing; but for partitions that are assigned in between.
    private void waitAsMember(Consumer<String, byte[]> consumer, Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        while (!stopped && System.nanoTime() < end) {
            consumer.pause(consumer.assignment());
            List<ConsumerRecord<String, byte[]>> tooEarly = new ArrayList<>();
            consumer.poll(POLL_WHILE_WAITING).forEach(tooEarly::add);
            rewind(consumer, tooEarly);
        }
        consumer.resume(consumer.assignment());
    }

    private Map<String, Object> config() {
        return Map.of(
                ConsumerConfig.GROUP_ID_CONFIG, handler.group(),
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batchSize(),
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                        Math.toIntExact(settings.sessionTimeout().toMillis()));
    }

    private static TopicPartition partition(ConsumerRecord<String, byte[]> message) {
        return new TopicPartition(message.topic(), message.partition());
    }
}
