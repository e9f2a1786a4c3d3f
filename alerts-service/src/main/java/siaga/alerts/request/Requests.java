package siaga.alerts.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertFile;
import siaga.alerts.annex.Annex;
import siaga.alerts.annex.StoredJson;
import siaga.contracts.sharing.Audience;
import siaga.contracts.vocabulary.RequestState;

/** Loads and stores requests. */
@ApplicationScoped
class Requests implements PanacheRepositoryBase<Request, UUID> {

    private final StoredJson json;

    Requests(StoredJson json) {
        this.json = json;
    }

    /** The request of that id on that alert; empty also for what is no id. */
    Optional<Request> find(AlertFile alert, String id) {
        try {
            return findByIdOptional(UUID.fromString(id)).filter(found -> found.alertId.equals(alert.id()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Those on one alert, newest first. */
    List<Request> ofAlert(AlertFile alert, @Nullable List<RequestState> states, @Nullable UUID after, int most) {
        StringBuilder query = new StringBuilder("alertId = :alert");
        Map<String, Object> parameters = new HashMap<>(Map.of("alert", alert.id()));
        return page(query, parameters, states, after, most);
    }

    /**
     * Those of one agency on all alerts, newest first.
     *
     * @param dueBefore those only that are open and due before that; null for all
     */
    List<Request> ofAgency(
            String agency,
            boolean asked,
            boolean asking,
            @Nullable List<RequestState> states,
            @Nullable Instant dueBefore,
            @Nullable UUID after,
            int most) {
        StringBuilder query = new StringBuilder(
                asked == asking
                        ? "(toAgency = :agency or fromAgency = :agency)"
                        : asked ? "toAgency = :agency" : "fromAgency = :agency");
        Map<String, Object> parameters = new HashMap<>(Map.of("agency", agency));
        if (dueBefore != null) {
            query.append(" and state = :open and dueAt < :dueBefore");
            parameters.put("open", RequestState.OPEN);
            parameters.put("dueBefore", dueBefore);
        }
        return page(query, parameters, states, after, most);
    }

    Annex annex(Request request) {
        return new Annex(
                request.fromAgency,
                request.creator,
                request.tlp,
                json.readIfAny(request.audience, Audience.class),
                request.compartment);
    }

    /** Takes what is asked and how that is shared. */
    void write(Request request, Question question, Annex annex) {
        request.content = json.text(question);
        request.tlp = annex.tlp();
        request.audience = json.write(annex.audience());
        request.compartment = annex.compartment();
    }

    Question question(Request request) {
        return json.read(request.content, Question.class);
    }

    @Nullable
    Reply reply(Request request) {
        return json.readIfAny(request.answer, Reply.class);
    }

    private List<Request> page(
            StringBuilder query,
            Map<String, Object> parameters,
            @Nullable List<RequestState> states,
            @Nullable UUID after,
            int most) {
        if (states != null && !states.isEmpty()) {
            query.append(" and state in :states");
            parameters.put("states", states);
        }
        if (after != null) {
            query.append(" and id < :after");
            parameters.put("after", after);
        }
        return find(query + " order by id desc", parameters).page(0, most).list();
    }
}
