package siaga.alerts.alert;

import jakarta.inject.Singleton;
import java.util.List;
import siaga.contracts.event.Topics;
import siaga.kit.kafka.OwnedTopic;
import siaga.kit.kafka.TopicOwner;

/** The topics that this service keeps. */
@Singleton
class AlertTopics implements TopicOwner {

    @Override
    public List<OwnedTopic> topics() {
        return List.of(OwnedTopic.of(Topics.ALERTS));
    }
}
