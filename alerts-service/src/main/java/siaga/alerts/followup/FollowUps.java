package siaga.alerts.followup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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
import siaga.contracts.vocabulary.FollowUpState;

/** Loads and stores follow-ups. */
@ApplicationScoped
class FollowUps implements PanacheRepositoryBase<FollowUp, UUID> {

    private final StoredJson json;

    FollowUps(StoredJson json) {
        this.json = json;
    }

    /** The follow-up of that id on that alert; empty also for what is no id. */
    Optional<FollowUp> find(AlertFile alert, String id) {
        try {
            return findByIdOptional(UUID.fromString(id)).filter(found -> found.alertId.equals(alert.id()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Newest first. */
    List<FollowUp> page(AlertFile alert, FollowUpFilter filter, @Nullable UUID after, int most) {
        StringBuilder query = new StringBuilder("alertId = :alert");
        Map<String, Object> parameters = new HashMap<>(Map.of("alert", alert.id()));
        filter(query, parameters, "state", filter.state);
        filter(query, parameters, "type", filter.type);
        filter(query, parameters, "agency", filter.agency);
        if (after != null) {
            query.append(" and id < :after");
            parameters.put("after", after);
        }
        return find(query + " order by id desc", parameters).page(0, most).list();
    }

    /** Whether that agency has reported it on that alert. */
    boolean reported(UUID alert, String agency, UUID id) {
        return findByIdOptional(id)
                .filter(found -> found.alertId.equals(alert) && found.agency.equals(agency))
                .filter(found -> found.state != FollowUpState.DRAFT)
                .isPresent();
    }

    /** Takes what its author says and how that is to be shared. */
    void write(FollowUp followUp, FollowUpBody body) {
        followUp.type = body.type();
        followUp.content = json.text(body.said());
        share(followUp, body.annex(followUp.agency, followUp.creator));
    }

    void share(FollowUp followUp, Annex annex) {
        followUp.tlp = annex.tlp();
        followUp.audience = json.write(annex.audience());
        followUp.compartment = annex.compartment();
    }

    Annex annex(FollowUp followUp) {
        return new Annex(
                followUp.agency,
                followUp.creator,
                followUp.tlp,
                json.readIfAny(followUp.audience, Audience.class),
                followUp.compartment);
    }

    FollowUpBody body(FollowUp followUp) {
        Said said = said(followUp);
        Annex annex = annex(followUp);
        return new FollowUpBody(
                followUp.type,
                said.text(),
                said.occurredAt(),
                said.details(),
                annex.tlp(),
                annex.audience(),
                annex.compartment());
    }

    Said said(FollowUp followUp) {
        return json.read(followUp.content, Said.class);
    }

    private static void filter(
            StringBuilder query, Map<String, Object> parameters, String field, @Nullable List<?> values) {
        if (values != null && !values.isEmpty()) {
            query.append(" and ").append(field).append(" in :").append(field).append("s");
            parameters.put(field + "s", values);
        }
    }
}
