package siaga.kit.consumer;

/**
 * What a service does with the events of one topic. Every bean of this type is given the events of its topic, from the
 * topic's beginning when its group is new, each once although Kafka may deliver it again.
 */
public interface EventHandler {

    /** The topic read; other topics need handlers of their own. */
    String topic();

    /**
     * Kafka's consumer group, and the name under which processed events are remembered. Instances of a service share
     * it, so that each event has its effect in one of them.
     */
    String group();

    /**
     * Does the effect of one event, in the running transaction; the mark that it was processed commits with it. Events
     * of one key come one after another in the order of the topic.
     *
     * @throws UnreadableEvent for what will never be understood: the event is a dead letter at once
     * @throws Exception undoes the effect. The database being away, a deadlock or a serialization failure is waited
     *     for; anything else is tried a few times, then the event is a dead letter and the following ones go on.
     */
    void handle(ReceivedEvent event) throws Exception;
}
