package siaga.kit.kafka;

import java.util.List;

/** A bean of this type names topics that its service owns; they are created when absent. */
public interface TopicOwner {

    /** The topics, the same ones at every call. */
    List<OwnedTopic> topics();
}
