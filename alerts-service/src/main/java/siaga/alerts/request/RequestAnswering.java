package siaga.alerts.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import siaga.alerts.annex.StoredJson;
import siaga.alerts.annex.Tagged;
import siaga.alerts.request.RequestAccess.Open;
import siaga.kit.caller.Caller;
import siaga.kit.text.Remark;

/** What the asked agency does: answers, or says that it cannot. */
@ApplicationScoped
class RequestAnswering {

    private final RequestAccess access;
    private final RequestReading reading;
    private final RequestRules rules;
    private final RequestNews news;
    private final StoredJson json;
    private final Clock clock;

    RequestAnswering(
            RequestAccess access,
            RequestReading reading,
            RequestRules rules,
            RequestNews news,
            StoredJson json,
            Clock clock) {
        this.access = access;
        this.reading = reading;
        this.rules = rules;
        this.news = news;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    Tagged<RequestView> answer(Caller caller, String alert, String id, NewAnswer answer) {
        Open open = access.toChange(caller, alert, id);
        open.requireAsked(caller);
        open.request().requireOpen("answer");
        rules.requireAnswer(open.alert(), open.request(), answer);
        Instant now = clock.instant();
        open.request().answer(json.text(answer.reply()), answer.compartment(), now);
        news.ended(caller, open.alert(), open.request(), open.annex(), "request.answer", now);
        return reading.view(open.alert(), open.request(), caller);
    }

    @Transactional
    Tagged<RequestView> decline(Caller caller, String alert, String id, @Nullable String reason) {
        Open open = access.toChange(caller, alert, id);
        open.requireAsked(caller);
        open.request().requireOpen("decline");
        String why = Remark.needed(reason, "/reason");
        Instant now = clock.instant();
        open.request().decline(why, now);
        news.ended(caller, open.alert(), open.request(), open.annex(), "request.decline", now);
        return reading.view(open.alert(), open.request(), caller);
    }
}
