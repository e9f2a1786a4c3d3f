package siaga.kit.outbox;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * Sends rows in waves: of each lane only the first row that is not acknowledged yet, all lanes side by side. So no row
 * is sent before its predecessor stands in Kafka, whatever fails; and every send has ended, one way or the other, when
 * the batch has.
 */
final class RowSender {

    private final Broker broker;

    RowSender(Broker broker) {
        this.broker = broker;
    }

    /** Sends what can be sent of the rows, which are in the order of their ids. */
    SendResult send(List<OutboxRow> rows) throws InterruptedException {
        SendResult result = new SendResult();
        Map<OutboxRow.Lane, Queue<OutboxRow>> lanes = rows.stream()
                .collect(Collectors.groupingBy(
                        OutboxRow::lane, LinkedHashMap::new, Collectors.toCollection(ArrayDeque::new)));
        try {
            refuseWhatHasNoTopic(lanes, result);
            while (!lanes.isEmpty()) {
                sendFirstOfEach(lanes.values(), result);
                lanes.values().removeIf(lane -> !result.acknowledged().contains(lane.remove()) || lane.isEmpty());
            }
        } catch (KafkaException e) {
            result.brokerFailed(e);
        }
        if (result.brokerFault() != null) {
            broker.recoverFrom(result.brokerFault());
        }
        return result;
    }

    // Sending to an absent topic would look the same as an absent broker, after a long wait for each row.
    private void refuseWhatHasNoTopic(Map<OutboxRow.Lane, Queue<OutboxRow>> lanes, SendResult result)
            throws InterruptedException {
        for (String topic :
                lanes.keySet().stream().map(OutboxRow.Lane::topic).distinct().toList()) {
            try {
                broker.find(topic);
            } catch (KafkaException e) {
                if (!Broker.blames(e)) {
                    throw e;
                }
                lanes.forEach((lane, queue) -> {
                    if (lane.topic().equals(topic)) {
                        result.failed(queue.element(), e);
                    }
                });
                lanes.keySet().removeIf(lane -> lane.topic().equals(topic));
            }
        }
    }

    private void sendFirstOfEach(Collection<Queue<OutboxRow>> lanes, SendResult result) throws InterruptedException {
        Producer<String, byte[]> producer = broker.producer();
        Map<OutboxRow, Future<RecordMetadata>> inFlight = new LinkedHashMap<>();
        try {
            for (Queue<OutboxRow> lane : lanes) {
                OutboxRow row = lane.element();
                inFlight.put(row, producer.send(row.record()));
            }
        } catch (KafkaException e) {
            result.brokerFailed(e);
        }
        for (Map.Entry<OutboxRow, Future<RecordMetadata>> send : inFlight.entrySet()) {
            try {
                send.getValue().get();
                result.acknowledged(send.getKey());
            } catch (ExecutionException e) {
                result.failed(send.getKey(), e.getCause() instanceof Exception cause ? cause : e);
            }
        }
    }
}
