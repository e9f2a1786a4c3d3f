package siaga.gateway.stream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import siaga.contracts.event.Topics;

/**
 * Reads every partition of {@link Topics#INBOX} from its end, without a consumer group: each gateway needs all of it, and
 * nothing of before, because what a stream has missed it reads from the inbox. Whenever it starts over, the streams are
 * told to look there.
 */
@ApplicationScoped
class InboxTopic {

    private static final Logger LOG = Logger.getLogger(InboxTopic.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, Object> kafka;
    private final FrameEncoder encoder;
    private final Streams streams;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().name("inbox-topic").daemon().unstarted(this::run);
    private volatile boolean reading;
    private volatile @Nullable KafkaConsumer<String, byte[]> current;

    InboxTopic(@Identifier("default-kafka-broker") Map<String, Object> kafka, FrameEncoder encoder, Streams streams) {
        this.kafka = kafka;
        this.encoder = encoder;
        this.streams = streams;
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped.countDown();
        KafkaConsumer<String, byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        thread.join(PATIENCE);
    }

    /** Whether everything published from now on is heard. */
    boolean isReading() {
        return reading;
    }

    private void run() {
        String told = "";
        while (stopped.getCount() > 0) {
            try {
                readFromTheEnd();
                told = "";
            } catch (WakeupException e) {
                return;
            } catch (RuntimeException e) {
                if (!told.equals(String.valueOf(e.getMessage()))) {
                    told = String.valueOf(e.getMessage());
                    LOG.warnf("Topic cannot be read, trying again topic=%s cause=%s", Topics.INBOX, e);
                }
            }
            reading = false;
            if (isStoppedWithin(POLL)) {
                return;
            }
        }
    }

    private boolean isStoppedWithin(Duration time) {
        try {
            return stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void readFromTheEnd() {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings())) {
            current = consumer;
            List<TopicPartition> partitions = partitions(consumer);
            if (partitions.isEmpty()) {
                throw new IllegalStateException("The topic does not exist yet");
            }
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(partition -> consumer.position(partition, PATIENCE));
            reading = true;
            LOG.infof("Topic is being read topic=%s partitions=%d", Topics.INBOX, partitions.size());
            streams.recheck();
            while (stopped.getCount() > 0 && partitions(consumer).size() == partitions.size()) {
                Map<String, List<Frame>> batch = new LinkedHashMap<>();
                consumer.poll(POLL).forEach(entry -> add(entry, batch));
                if (!batch.isEmpty()) {
                    streams.publish(batch);
                }
            }
        } finally {
            current = null;
        }
    }

    // Answered from the client's memory most of the time; more partitions mean starting over.
    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        return consumer.partitionsFor(Topics.INBOX, PATIENCE).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private void add(ConsumerRecord<String, byte[]> entry, Map<String, List<Frame>> batch) {
        try {
            Frame frame = encoder.encode(entry.key(), entry.value());
            if (frame != null) {
                batch.computeIfAbsent(entry.key(), agency -> new java.util.ArrayList<>())
                        .add(frame);
                return;
            }
            LOG.errorf("Entry is not its key's agency=%s offset=%d", entry.key(), entry.offset());
        } catch (IOException | RuntimeException e) {
            // Streams notice the missing number and read the entry from the inbox.
            LOG.errorf("Entry cannot be read agency=%s offset=%d cause=%s", entry.key(), entry.offset(), e);
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // A position that is gone must not be replaced silently: starting over rechecks the streams.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName());
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        return settings;
    }
}
