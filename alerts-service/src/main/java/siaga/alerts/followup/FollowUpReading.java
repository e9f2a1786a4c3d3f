package siaga.alerts.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertFile;
import siaga.alerts.alert.AlertFiles;
import siaga.alerts.annex.Annex;
import siaga.alerts.annex.ReadablePage;
import siaga.alerts.annex.Redacted;
import siaga.alerts.annex.Tagged;
import siaga.alerts.content.CompartmentMark;
import siaga.alerts.followup.FollowUpAccess.Open;
import siaga.kit.caller.Caller;
import siaga.kit.etag.ETags;
import siaga.kit.page.Page;

/** Reads follow-ups as a caller may see them. */
@ApplicationScoped
public class FollowUpReading {

    private final AlertFiles alerts;
    private final FollowUps followUps;
    private final FollowUpAccess access;

    FollowUpReading(AlertFiles alerts, FollowUps followUps, FollowUpAccess access) {
        this.alerts = alerts;
        this.followUps = followUps;
        this.access = access;
    }

    /** Whether that agency has reported that follow-up on that alert; a draft is not reported yet. */
    public boolean reported(UUID alert, String agency, UUID followUp) {
        return followUps.reported(alert, agency, followUp);
    }

    @Transactional
    Tagged<FollowUpView> read(Caller caller, String alert, String id) {
        Open open = access.toRead(caller, alert, id);
        return view(open.alert(), open.followUp(), caller);
    }

    /** Newest first. */
    @Transactional
    Page<FollowUpView> page(
            Caller caller, String id, FollowUpFilter filter, @Nullable Integer limit, @Nullable String after) {
        AlertFile alert = alerts.toReadWhole(caller, id);
        return ReadablePage.of(
                        limit,
                        after,
                        (position, most) -> followUps.page(alert, filter, position, most),
                        followUp -> followUp.id,
                        followUp -> access.visible(alert, followUp, caller))
                .map(followUp -> view(alert, followUp, caller).view());
    }

    /** As the caller reads it; the state must have been stored. */
    Tagged<FollowUpView> view(AlertFile alert, FollowUp followUp, Caller caller) {
        Annex annex = followUps.annex(followUp);
        Said said = followUps.said(followUp);
        String agency = caller.agency();
        FollowUpView view = new FollowUpView(
                followUp.id,
                alert.id(),
                alert.reference(),
                followUp.alertVersion,
                followUp.agency,
                followUp.type,
                followUp.state,
                annex.shown(alert, agency, said.text()),
                annex.closedTo(alert, agency) ? null : said.occurredAt(),
                said.details() == null
                        ? null
                        : annex.shown(alert, agency, withoutClosedPatch(alert, annex, agency, said.details())),
                annex.label(alert),
                annex.audience(),
                annex.compartment(),
                followUp.createdAt,
                followUp.proposedAt,
                followUp.decidedAt,
                followUp.decisionReason,
                followUp.appliedVersion,
                FollowUpNews.href(alert, followUp));
        return new Tagged<>(view, ETags.of(followUp.revision));
    }

    /** A proposal for a place of the alert says what is to stand there, so it is as closed as that place. */
    private static FollowUpDetails withoutClosedPatch(
            AlertFile alert, Annex annex, String agency, FollowUpDetails details) {
        if (details.patch() == null || annex.speaksFor(alert, agency)) {
            return details;
        }
        return alert.closedTo(agency).stream()
                .filter(place -> ProposedPatch.touches(details.patch(), place))
                .findFirst()
                .map(CompartmentMark::compartment)
                .map(compartment -> details.withPatch(
                        Redacted.of(compartment, annex.author()).asTree()))
                .orElse(details);
    }
}
