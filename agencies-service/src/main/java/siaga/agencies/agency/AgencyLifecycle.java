package siaga.agencies.agency;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import siaga.agencies.Patches;
import siaga.agencies.Versioned;
import siaga.agencies.audit.Actor;
import siaga.agencies.audit.Audit;
import siaga.agencies.inbox.Inboxes;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.sharing.Member;
import siaga.contracts.vocabulary.AgencyStatus;
import siaga.kit.etag.ETags;
import siaga.kit.problem.Problem;

/** Admits agencies, changes what is known of them, and moves their status. */
@ApplicationScoped
public class AgencyLifecycle {

    private final Agencies agencies;
    private final AgencyStates states;
    private final Directory directory;
    private final StatusNotice statusNotice;
    private final Event<AgencyStatusChanged> statusChanged;
    private final Event<MembershipChanged> membershipChanged;
    private final Patches patches;
    private final Inboxes inboxes;
    private final Audit audit;
    private final Clock clock;

    AgencyLifecycle(
            Agencies agencies,
            AgencyStates states,
            Directory directory,
            StatusNotice statusNotice,
            Event<AgencyStatusChanged> statusChanged,
            Event<MembershipChanged> membershipChanged,
            Patches patches,
            Inboxes inboxes,
            Audit audit,
            Clock clock) {
        this.agencies = agencies;
        this.states = states;
        this.directory = directory;
        this.statusNotice = statusNotice;
        this.statusChanged = statusChanged;
        this.membershipChanged = membershipChanged;
        this.patches = patches;
        this.inboxes = inboxes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Admits an agency and tells the members.
     *
     * @throws Problem ALREADY_EXISTS or INVALID
     */
    @Transactional
    Versioned<AgencyView> admit(AdmitAgency request, Actor actor) {
        directory.lock();
        Agency agency = enter(request, actor);
        statusNotice.tell(agency.code(), agency.status());
        return versioned(agency);
    }

    /**
     * Admits an agency that nobody needs to be told of, unless there is one of that code already.
     *
     * @return whether it was admitted now
     * @throws Problem INVALID
     */
    @Transactional
    public boolean admitIfAbsent(AdmitAgency request, Actor actor) {
        directory.lock();
        if (request.code() != null && agencies.findByIdOptional(request.code()).isPresent()) {
            return false;
        }
        enter(request, actor);
        return true;
    }

    /**
     * Changes what is known of an agency.
     *
     * @param ifMatch names the version that the caller has seen
     * @param patch a merge patch of {@link AgencyBody}
     * @throws Problem NOT_FOUND, IF_MATCH_MISSING, STALE, MALFORMED_BODY or INVALID
     */
    @Transactional
    Versioned<AgencyView> change(String code, @Nullable String ifMatch, JsonNode patch, Actor actor) {
        directory.lock();
        Agency agency = agencies.get(code);
        ETags.requireMatch(ifMatch, agency.version());
        Member was = agency.member(Set.of());
        AgencyBody before = AgencyBody.of(agency.details());
        AgencyBody after = patches.apply(before, patch, AgencyBody.class);
        agency.change(AgencyRules.forChange(code, after, directory.fresh()), clock.instant());
        states.publish(List.of(code));
        audit.add(actor, "agency.change", subject(code), "fields=" + Patches.fields(patch));
        directory.changed();
        membershipChanged.fire(
                new MembershipChanged(was, agency.member(Set.of()), agency.admittedAt(), agency.suspendedAt()));
        return versioned(agency);
    }

    /**
     * Moves the status of a membership, tells the members, and has its machine clients follow.
     *
     * @throws Problem NOT_FOUND, INVALID without a reason, FORBIDDEN on the actor's own agency, WRONG_STATE
     */
    @Transactional
    Versioned<AgencyView> undergo(String code, AgencyAct act, String reason, Actor actor) {
        directory.lock();
        Agency agency = agencies.get(code);
        if (code.equals(actor.agency())) {
            throw Problem.forbidden("an agency does not decide on its own membership");
        }
        Member was = agency.member(Set.of());
        Instant suspendedAt = agency.suspendedAt();
        agency.undergo(act, clock.instant());
        states.publish(List.of(code));
        audit.add(actor, "agency." + act.word(), subject(code), reason);
        directory.changed();
        statusNotice.tell(code, agency.status());
        membershipChanged.fire(new MembershipChanged(was, agency.member(Set.of()), agency.admittedAt(), suspendedAt));
        statusChanged.fire(new AgencyStatusChanged(code, agency.status()));
        return versioned(agency);
    }

    private Agency enter(AdmitAgency request, Actor actor) {
        AgencyDetails details = AgencyRules.forAdmission(request, directory.fresh());
        String code = request.code();
        if (agencies.findByIdOptional(code).isPresent()) {
            throw new Problem(ProblemType.ALREADY_EXISTS, "there is an agency " + code + " already");
        }
        Instant now = clock.instant();
        AgencyStatus status = request.status() == null ? AgencyStatus.ACTIVE : request.status();
        Agency agency = new Agency(code, status, details, now);
        agencies.persist(agency);
        inboxes.open(code);
        states.publish(Set.of(code));
        audit.add(actor, "agency.admit", subject(code), "status=" + status);
        directory.changed();
        return agency;
    }

    private static Versioned<AgencyView> versioned(Agency agency) {
        return new Versioned<>(AgencyView.of(agency), agency.version());
    }

    private static String subject(String code) {
        return "agencies/" + code;
    }
}
