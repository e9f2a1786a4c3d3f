package siaga.alerts.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertFile;
import siaga.alerts.alert.AlertFiles;
import siaga.alerts.annex.Annex;
import siaga.alerts.annex.AnnexRules;
import siaga.alerts.annex.Tagged;
import siaga.alerts.deadline.RequestClocks;
import siaga.alerts.request.RequestAccess.Open;
import siaga.alerts.rules.BlockRules;
import siaga.contracts.sharing.Audience;
import siaga.contracts.vocabulary.Role;
import siaga.contracts.vocabulary.Tlp;
import siaga.kit.caller.Caller;
import siaga.kit.etag.ETags;
import siaga.kit.text.Remark;
import siaga.kit.time.UuidSource;

/** What the asking agency does: asks one or many, gives more time, or needs it no more. */
@ApplicationScoped
class RequestAsking {

    private final AlertFiles alerts;
    private final Requests requests;
    private final RequestAccess access;
    private final RequestReading reading;
    private final RequestRules rules;
    private final RequestNews news;
    private final RequestClocks clocks;
    private final UuidSource uuids;
    private final Clock clock;

    RequestAsking(
            AlertFiles alerts,
            Requests requests,
            RequestAccess access,
            RequestReading reading,
            RequestRules rules,
            RequestNews news,
            RequestClocks clocks,
            UuidSource uuids,
            Clock clock) {
        this.alerts = alerts;
        this.requests = requests;
        this.access = access;
        this.reading = reading;
        this.rules = rules;
        this.news = news;
        this.clocks = clocks;
        this.uuids = uuids;
        this.clock = clock;
    }

    @Transactional
    Tagged<RequestView> ask(Caller caller, String id, NewRequest asked) {
        AlertFile alert = toAsk(caller, id);
        BlockRules found = rules.ofQuestion(alert, asked, caller.agency());
        Annex annex = annex(caller, alert, asked, asked.to());
        AnnexRules.check(found, alert, annex);
        rules.ofAsked(found, alert, annex, asked.to(), "/to");
        found.requireNone();
        return open(caller, alert, asked, asked.to(), annex, clock.instant());
    }

    /** The same of many: one request for each, all or none. */
    @Transactional
    List<RequestView> askEach(Caller caller, String id, NewRequests asked) {
        AlertFile alert = toAsk(caller, id);
        NewRequest each = asked.each();
        BlockRules found = rules.ofQuestion(alert, each, caller.agency());
        AnnexRules.check(found, alert, annex(caller, alert, each, null));
        rules.ofMany(found, asked.to());
        for (int i = 0; i < asked.to().size(); i++) {
            String to = asked.to().get(i);
            rules.ofAsked(found, alert, annex(caller, alert, each, to), to, "/to/" + i);
        }
        found.requireNone();
        Instant now = clock.instant();
        List<RequestView> opened = new ArrayList<>();
        for (String to : asked.to()) {
            opened.add(open(caller, alert, each, to, annex(caller, alert, each, to), now)
                    .view());
        }
        return opened;
    }

    /** Puts the due time off; the asked agency is told. */
    @Transactional
    Tagged<RequestView> extend(
            Caller caller, String alert, String id, @Nullable String ifMatch, @Nullable Instant until) {
        Open open = access.toChange(caller, alert, id);
        open.requireAsking(caller);
        Request request = open.request();
        request.requireOpen("extend");
        ETags.requireMatch(ifMatch, request.revision);
        rules.requireLater(open.alert(), request, until);
        request.extend(until.truncatedTo(ChronoUnit.SECONDS));
        news.extended(caller, open.alert(), request, open.annex(), clock.instant());
        return reading.view(open.alert(), request, caller);
    }

    @Transactional
    Tagged<RequestView> withdraw(Caller caller, String alert, String id, @Nullable String reason) {
        Open open = access.toChange(caller, alert, id);
        open.requireAsking(caller);
        Instant now = clock.instant();
        open.request().withdraw(Remark.optional(reason, "/reason"), now);
        news.ended(caller, open.alert(), open.request(), open.annex(), "request.withdraw", now);
        return reading.view(open.alert(), open.request(), caller);
    }

    private AlertFile toAsk(Caller caller, String id) {
        AlertFile alert = alerts.toAnswer(caller, id);
        caller.require(Role.CONTACT_POINT);
        return alert;
    }

    private Tagged<RequestView> open(
            Caller caller, AlertFile alert, NewRequest asked, String to, Annex annex, Instant at) {
        Request request = new Request(uuids.next(), alert.id(), caller.agency(), caller.person(), to, asked.kind(), at);
        requests.write(request, asked.question(), annex);
        request.alertVersion = alert.version();
        request.dueAt = asked.dueAt() == null
                ? clocks.dueAt(alert, to, at)
                : asked.dueAt().truncatedTo(ChronoUnit.SECONDS);
        requests.persist(request);
        news.opened(caller, alert, request, annex);
        return reading.view(alert, request, caller);
    }

    /** Unless it says otherwise, a request is between who asks, who is asked, and the origin, which reads it anyway. */
    private static Annex annex(Caller caller, AlertFile alert, NewRequest asked, @Nullable String to) {
        Audience audience = asked.audience();
        if (audience == null && !asked.sharedWithAll()) {
            audience = between(alert, asked.tlp(), caller.agency(), to);
        }
        return new Annex(caller.agency(), caller.person(), asked.tlp(), audience, asked.compartment());
    }

    private static Audience between(AlertFile alert, @Nullable Tlp label, String from, @Nullable String to) {
        Set<String> agencies = to == null ? Set.of() : Set.of(to);
        boolean red = label == Tlp.RED || alert.shared().tlp() == Tlp.RED;
        if (!red) {
            return new Audience(agencies, Set.of(), Set.of(), Set.of(), Set.of());
        }
        // TLP:RED is read by persons: those of the three agencies whom the alert names.
        Set<String> persons = alert.shared().audience().persons().stream()
                .filter(person -> List.of(from, alert.origin(), to == null ? from : to)
                        .contains(person.substring(person.lastIndexOf('@') + 1)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Audience(agencies, Set.of(), Set.of(), Set.of(), persons);
    }
}
