package siaga.kit.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import siaga.kit.kafka.KafkaClients;

/** The relay's clients, made when first needed and again after they broke. For one thread. */
final class Broker implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Broker.class);
    private static final String CLIENT = "outbox-relay";

    private final KafkaClients kafka;
    private final Duration deliveryTimeout;
    private @Nullable Producer<String, byte[]> producer;
    private @Nullable Admin admin;

    Broker(KafkaClients kafka, Duration deliveryTimeout) {
        this.kafka = kafka;
        this.deliveryTimeout = deliveryTimeout;
    }

    /** Whether a failed send is the fault of what was sent, not of the broker or of the way to it. */
    static boolean blames(Exception failure) {
        return switch (failure) {
            case RetriableException _,
                    AuthenticationException _,
                    ClusterAuthorizationException _,
                    OutOfOrderSequenceException _,
                    InvalidProducerEpochException _,
                    ProducerFencedException _ -> false;
            case ApiException _ -> true;
            default -> false;
        };
    }

    Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = kafka.producer(CLIENT, deliveryTimeout);
        }
        return producer;
    }

    /**
     * Makes sure that the topic can be sent to, at no cost when it was lately.
     *
     * @throws KafkaException when it does not exist or may not be written to, or when no broker answers
     */
    void find(String topic) throws InterruptedException {
        try {
            producer().partitionsFor(topic);
        } catch (TimeoutException e) {
            if (isAbsent(topic)) {
                throw new InvalidTopicException("the topic " + topic + " does not exist");
            }
            throw e;
        }
    }

    /**
     * Asks the broker for nothing in particular.
     *
     * @throws KafkaException when it does not answer
     */
    void probe() throws InterruptedException {
        try {
            admin().describeCluster().nodes().get();
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        }
    }

    /** Starts over with a new producer when the old one will not work again. Nothing is in flight meanwhile. */
    void recoverFrom(Exception fault) {
        LOG.warnf("A send failed, though not for what was sent. reason=%s", fault);
        if (!(fault instanceof RetriableException)) {
            closeProducer();
        }
    }

    @Override
    public void close() {
        closeProducer();
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }

    private boolean isAbsent(String topic) throws InterruptedException {
        try {
            admin().describeTopics(List.of(topic)).allTopicNames().get();
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof UnknownTopicOrPartitionException;
        }
    }

    private Admin admin() {
        if (admin == null) {
            admin = kafka.admin(CLIENT + "-admin");
        }
        return admin;
    }

    private void closeProducer() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
