package siaga.alerts.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertFile;
import siaga.alerts.alert.AlertFiles;
import siaga.alerts.annex.Annex;
import siaga.alerts.annex.ReadablePage;
import siaga.alerts.annex.Tagged;
import siaga.alerts.request.RequestAccess.Open;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.RequestState;
import siaga.kit.caller.Caller;
import siaga.kit.etag.ETags;
import siaga.kit.page.Page;

/** Reads requests as a caller may see them. */
@ApplicationScoped
class RequestReading {

    private final AlertFiles alerts;
    private final Requests requests;
    private final RequestAccess access;
    private final Clock clock;

    RequestReading(AlertFiles alerts, Requests requests, RequestAccess access, Clock clock) {
        this.alerts = alerts;
        this.requests = requests;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    Tagged<RequestView> read(Caller caller, String alert, String id) {
        Open open = access.toRead(caller, alert, id);
        return view(open.alert(), open.request(), caller);
    }

    /** Those on one alert, newest first. */
    @Transactional
    Page<RequestView> ofAlert(
            Caller caller,
            String id,
            @Nullable List<RequestState> states,
            @Nullable Integer limit,
            @Nullable String after) {
        AlertFile alert = alerts.toReadWhole(caller, id);
        return ReadablePage.of(
                        limit,
                        after,
                        (position, most) -> requests.ofAlert(alert, states, position, most),
                        request -> request.id,
                        request -> access.visible(alert, request, caller))
                .map(request -> view(alert, request, caller).view());
    }

    /**
     * Those of the caller's agency on all alerts that the caller can read, newest first.
     *
     * @param asked those that are asked of it
     * @param asking those that it asks; both are meant when neither is said
     * @param overdue null for whatever
     */
    @Transactional
    Page<RequestView> ofAgency(
            Caller caller,
            boolean asked,
            boolean asking,
            @Nullable List<RequestState> states,
            @Nullable Boolean overdue,
            @Nullable Integer limit,
            @Nullable String after) {
        Instant now = clock.instant();
        Instant dueBefore = Boolean.TRUE.equals(overdue) ? now : null;
        Map<UUID, Optional<AlertFile>> files = new HashMap<>();
        return ReadablePage.of(
                        limit,
                        after,
                        (position, most) ->
                                requests.ofAgency(caller.agency(), asked, asking, states, dueBefore, position, most),
                        request -> request.id,
                        request -> files.computeIfAbsent(request.alertId, id -> alerts.ifReadWhole(caller, id))
                                .filter(alert -> access.visible(alert, request, caller))
                                .filter(alert -> overdue == null || overdue == overdue(alert, request, now))
                                .isPresent())
                .map(request -> view(files.get(request.alertId).orElseThrow(), request, caller)
                        .view());
    }

    /** As the caller reads it; the state must have been stored. */
    Tagged<RequestView> view(AlertFile alert, Request request, Caller caller) {
        Annex annex = requests.annex(request);
        Question question = requests.question(request);
        String agency = caller.agency();
        RequestView view = new RequestView(
                request.id,
                alert.id(),
                alert.reference(),
                request.alertVersion,
                request.fromAgency,
                request.toAgency,
                request.kind,
                request.state,
                annex.shown(alert, agency, question.text()),
                annex.closedTo(alert, agency) ? null : question.items(),
                request.openedAt,
                request.dueAt,
                overdue(alert, request, clock.instant()),
                annex.label(alert),
                annex.audience(),
                annex.compartment(),
                request.endedAt,
                request.reason,
                answer(alert, request, agency),
                request.answerCompartment,
                RequestNews.href(alert, request));
        return new Tagged<>(view, ETags.of(request.revision));
    }

    private @Nullable Object answer(AlertFile alert, Request request, String agency) {
        Reply reply = requests.reply(request);
        // An answer is its author's, who is the asked agency; it is shared as the request is.
        Annex ofAnswer = new Annex(request.toAgency, null, null, null, request.answerCompartment);
        return reply == null ? null : ofAnswer.shown(alert, agency, reply);
    }

    /** Nobody can answer on an alert that is not worked on any more. */
    private static boolean overdue(AlertFile alert, Request request, Instant now) {
        return request.state == RequestState.OPEN
                && alert.status() == AlertStatus.DISTRIBUTED
                && request.dueAt.isBefore(now);
    }
}
