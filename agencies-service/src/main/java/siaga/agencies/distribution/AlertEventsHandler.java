package siaga.agencies.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import siaga.contracts.event.AlertEvent;
import siaga.contracts.event.Topics;
import siaga.kit.consumer.EventHandler;
import siaga.kit.consumer.EventReader;
import siaga.kit.consumer.ReceivedEvent;

/** Hears of every act on a distributed alert. */
@ApplicationScoped
class AlertEventsHandler implements EventHandler {

    private final EventReader reader;
    private final FanOut fanOut;

    AlertEventsHandler(EventReader reader, FanOut fanOut) {
        this.reader = reader;
        this.fanOut = fanOut;
    }

    @Override
    public String topic() {
        return Topics.ALERTS;
    }

    @Override
    public String group() {
        return "agencies-service.inboxes";
    }

    @Override
    public void handle(ReceivedEvent event) {
        fanOut.distribute(reader.read(event, AlertEvent.class, AlertEvent.SCHEMA));
    }
}
