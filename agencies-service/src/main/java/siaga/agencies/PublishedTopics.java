package siaga.agencies;

import jakarta.inject.Singleton;
import java.util.List;
import siaga.contracts.event.Topics;
import siaga.kit.kafka.OwnedTopic;
import siaga.kit.kafka.TopicOwner;

/** The topics that this service writes. */
@Singleton
class PublishedTopics implements TopicOwner {

    @Override
    public List<OwnedTopic> topics() {
        return List.of(OwnedTopic.compacted(Topics.AGENCIES), OwnedTopic.of(Topics.INBOX));
    }
}
