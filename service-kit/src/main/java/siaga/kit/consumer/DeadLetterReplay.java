package siaga.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import siaga.contracts.event.Topics;
import siaga.kit.kafka.KafkaClients;

/**
 * Gives dead letters to their handler again, when what was wrong has been mended. The letters stay on their topic; how
 * far they were replayed is the offset of the group {@code <group>.replay}.
 */
@Singleton
public class DeadLetterReplay {

    /**
     * What a replay did.
     *
     * @param processed letters that had their effect now, or had it meanwhile
     * @param stillDead letters that failed again and stand at the end of the topic
     */
    public record Result(int processed, int stillDead) {}

    private static final Duration POLL = Duration.ofSeconds(1);

    private final List<EventHandler> handlers;
    private final EventTransactions transactions;
    private final DeadLetters deadLetters;
    private final KafkaClients kafka;

    DeadLetterReplay(
            @All List<EventHandler> handlers,
            EventTransactions transactions,
            DeadLetters deadLetters,
            KafkaClients kafka) {
        this.handlers = handlers;
        this.transactions = transactions;
        this.deadLetters = deadLetters;
        this.kafka = kafka;
    }

    /**
     * Replays every letter of the topic that was not replayed yet, oldest first.
     *
     * @param topic the one that the events came from
     * @throws Exception when the database or the broker is away; what was replayed until then stays so
     */
    public Result replay(String topic) throws Exception {
        Result total = new Result(0, 0);
        for (EventHandler handler : handlers) {
            if (handler.topic().equals(topic)) {
                Result result = replay(handler);
                total = new Result(total.processed + result.processed, total.stillDead + result.stillDead);
            }
        }
        return total;
    }

    /** How many letters wait to be replayed. */
    long waiting(EventHandler handler) {
        try (Consumer<String, byte[]> letters = letters(handler)) {
            Map<TopicPartition, Long> ends = letters.endOffsets(letters.assignment());
            return ends.entrySet().stream()
                    .mapToLong(end -> end.getValue() - letters.position(end.getKey()))
                    .sum();
        }
    }

    private Result replay(EventHandler handler) throws Exception {
        int processed = 0;
        int stillDead = 0;
        try (Consumer<String, byte[]> letters = letters(handler)) {
            Map<TopicPartition, Long> ends = letters.endOffsets(letters.assignment());
            while (ends.entrySet().stream().anyMatch(end -> letters.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> letter : letters.poll(POLL)) {
                    TopicPartition partition = new TopicPartition(letter.topic(), letter.partition());
                    if (letter.offset() < ends.get(partition) && isOf(handler, letter)) {
                        if (replay(handler, letter)) {
                            processed++;
                        } else {
                            stillDead++;
                        }
                        letters.commitSync(Map.of(partition, new OffsetAndMetadata(letter.offset() + 1)));
                    }
                }
            }
        }
        return new Result(processed, stillDead);
    }

    private boolean replay(EventHandler handler, ConsumerRecord<String, byte[]> letter) throws Exception {
        ConsumerRecord<String, byte[]> event = DeadLetters.original(letter);
        try {
            transactions.handle(handler, List.of(event));
            return true;
        } catch (Exception e) {
            if (TransientFault.in(e)) {
                throw e;
            }
            deadLetters.add(event, handler.group(), e);
            return false;
        }
    }

    private Consumer<String, byte[]> letters(EventHandler handler) {
        String group = handler.group() + ".replay";
        Consumer<String, byte[]> letters = kafka.consumer(
                group + "." + handler.topic(),
                Map.of(ConsumerConfig.GROUP_ID_CONFIG, group, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100));
        letters.assign(
                Optional.ofNullable(letters.partitionsFor(Topics.deadLettersOf(handler.topic())))
                        .orElse(List.of())
                        .stream()
                        .map(found -> new TopicPartition(found.topic(), found.partition()))
                        .toList());
        return letters;
    }

    private static boolean isOf(EventHandler handler, ConsumerRecord<String, byte[]> letter) {
        Header group = letter.headers().lastHeader(DeadLetters.GROUP);
        return group != null && handler.group().equals(new String(group.value(), UTF_8));
    }
}
