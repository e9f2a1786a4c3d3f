package siaga.alerts.codelist;

import jakarta.inject.Singleton;
import java.util.List;
import siaga.contracts.event.Topics;
import siaga.kit.kafka.OwnedTopic;
import siaga.kit.kafka.TopicOwner;

/** Where the lists are told. */
@Singleton
class CodeListTopics implements TopicOwner {

    @Override
    public List<OwnedTopic> topics() {
        return List.of(OwnedTopic.compacted(Topics.CODE_LISTS));
    }
}
