package siaga.agencies.codelist;

import jakarta.enterprise.context.ApplicationScoped;
import siaga.contracts.event.CodeListState;
import siaga.contracts.event.Topics;
import siaga.kit.consumer.EventHandler;
import siaga.kit.consumer.EventReader;
import siaga.kit.consumer.ReceivedEvent;

/** Hears of every version of a code list. */
@ApplicationScoped
class CodeListStatesHandler implements EventHandler {

    private final EventReader reader;
    private final CodeListNotice notice;

    CodeListStatesHandler(EventReader reader, CodeListNotice notice) {
        this.reader = reader;
        this.notice = notice;
    }

    @Override
    public String topic() {
        return Topics.CODE_LISTS;
    }

    @Override
    public String group() {
        return "agencies-service.codelists";
    }

    @Override
    public void handle(ReceivedEvent event) {
        notice.tell(reader.read(event, CodeListState.class, CodeListState.SCHEMA));
    }
}
