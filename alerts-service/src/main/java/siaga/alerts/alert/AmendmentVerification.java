package siaga.alerts.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertAccess.Readable;
import siaga.alerts.content.AlertContent;
import siaga.contracts.event.AlertEvent;
import siaga.contracts.event.AlertEventType;
import siaga.contracts.event.Ask;
import siaga.contracts.event.Matter;
import siaga.contracts.sharing.Member;
import siaga.contracts.vocabulary.AgencyKind;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.Asked;
import siaga.contracts.vocabulary.Role;
import siaga.contracts.vocabulary.Verification;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;

/**
 * A change of a distributed alert up to type ALERT is verified again, while the version before it stays visible (domain.md,
 * Lifecycle 11). It is kept as the merge patch that it is and applied to what the alert is when the desk approves.
 */
@ApplicationScoped
class AmendmentVerification {

    private final EntityManager database;
    private final AlertAccess access;
    private final AlertAmending amending;
    private final AlertEvents events;
    private final ActRecord record;
    private final ContentJson json;
    private final ObjectMapper mapper;
    private final Clock clock;

    AmendmentVerification(
            EntityManager database,
            AlertAccess access,
            AlertAmending amending,
            AlertEvents events,
            ActRecord record,
            ContentJson json,
            ObjectMapper mapper,
            Clock clock) {
        this.database = database;
        this.access = access;
        this.amending = amending;
        this.events = events;
        this.record = record;
        this.json = json;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Whether that content raises the alert to type ALERT. */
    static boolean isNeeded(Readable read, AlertContent after) {
        return after.type() == AlertType.ALERT && read.content().type() != AlertType.ALERT;
    }

    /** Whether a change of that alert waits for the desk. */
    static boolean waits(Readable read) {
        return read.alert().amendmentAskedAt != null;
    }

    /** Whether one waits and that caller may know it: the origin, and the desk that has to judge it. */
    boolean shows(Readable read, Caller caller) {
        return waits(read) && (read.ofOrigin(caller) || caller.has(Role.DESK));
    }

    /** Asks the desk; a later proposal takes the place of an earlier one. */
    Readable propose(Caller caller, Readable read, JsonNode patch) {
        Instant now = clock.instant();
        database.createNativeQuery("""
                        insert into amendment_in_verification (alert_id, patch, asked_at, asked_by)
                        values (:alert, cast(:patch as jsonb), :at, :by)
                        on conflict (alert_id) do update
                        set patch = excluded.patch,
                            asked_at = excluded.asked_at,
                            asked_by = excluded.asked_by
                        """)
                .setParameter("alert", read.alert().id)
                .setParameter("patch", written(patch))
                .setParameter("at", now)
                .setParameter("by", caller.actor())
                .executeUpdate();
        read.alert().amendmentAskedAt = now;
        List<Ask> asks = desks(read).stream()
                .map(desk -> new Ask(desk, Asked.VERIFY, null))
                .toList();
        return record.told(
                Act.PROPOSE_AMENDMENT,
                caller,
                read,
                now,
                null,
                event(AlertEventType.AMENDMENT_PROPOSED, read, "IN_VERIFICATION", asks, caller, now));
    }

    /** What the alert would say; empty changes are never kept, so it differs from what it says now. */
    AlertContent proposed(Readable read) {
        // Without the class of the result: with it, Hibernate keeps a new plan each time and searches all of them.
        String patch = (String)
                database.createNativeQuery("select patch::text from amendment_in_verification where alert_id = :alert")
                        .setParameter("alert", read.alert().id)
                        .getSingleResult();
        return json.patched(read.alert().content, read(patch));
    }

    /** The change takes effect, verified by the desk. */
    Readable approve(Caller desk, Readable read, @Nullable String reason) {
        return takeEffect(Act.APPROVE_AMENDMENT, desk, read, Verification.VERIFIED, reason);
    }

    /** The change takes effect although the desk is silent; the desk verifies after. */
    Readable release(Caller origin, Readable read, String reason) {
        return takeEffect(Act.RELEASE_AMENDMENT, origin, read, Verification.PENDING, reason);
    }

    /** What was distributed stays as it is. */
    Readable giveBack(Caller desk, Readable read, String reason) {
        return end(Act.RETURN_AMENDMENT, desk, read, "RETURNED", reason);
    }

    /** The origin does not want it any more. */
    @Transactional
    Readable withdraw(Caller origin, String id) {
        Readable read = access.toChange(id, origin);
        if (!shows(read, origin)) {
            throw Problem.notFound();
        }
        read.requireOrigin(origin, Role.CONTACT_POINT);
        return end(Act.WITHDRAW_AMENDMENT, origin, read, "WITHDRAWN", null);
    }

    /** With the alert ends what was to be changed of it; part of the act that ends the alert. */
    void forget(Alert alert) {
        alert.amendmentAskedAt = null;
        database.createNativeQuery("delete from amendment_in_verification where alert_id = :alert")
                .setParameter("alert", alert.id)
                .executeUpdate();
    }

    private Readable takeEffect(Act act, Caller by, Readable read, Verification verification, @Nullable String reason) {
        act.requirePossibleIn(read.alert().status);
        AlertContent after = proposed(read);
        // Judged again: the alert, the members and the groups may have changed since it was proposed.
        amending.requireAmendable(read, after);
        Instant now = clock.instant();
        forget(read.alert());
        read.alert().verified(verification, now);
        return amending.amend(act, by, read, after, reason, now);
    }

    private Readable end(Act act, Caller by, Readable read, String state, @Nullable String reason) {
        act.requirePossibleIn(read.alert().status);
        Instant now = clock.instant();
        forget(read.alert());
        read.alert().lastReason = reason;
        return record.told(
                act, by, read, now, reason, event(AlertEventType.AMENDMENT_RETURNED, read, state, List.of(), by, now));
    }

    private AlertEvent event(AlertEventType type, Readable read, String state, List<Ask> asks, Caller by, Instant at) {
        Set<String> tells = new TreeSet<>(desks(read));
        tells.add(read.alert().origin);
        String href = "/v1/alerts/" + read.alert().id + "/amendment";
        Matter matter = new Matter(read.alert().id, AlertType.ALERT.name(), state, href, null, tells);
        return events.about(type, read, matter, asks, by.agency(), at);
    }

    /** Who verifies; not the origin, should it be the secretariat itself. */
    private static List<String> desks(Readable read) {
        List<String> desks = new ArrayList<>();
        for (Member member : read.directory().all()) {
            if (member.kind() == AgencyKind.SECRETARIAT && member.active() && !read.ofOrigin(member.code())) {
                desks.add(member.code());
            }
        }
        return desks;
    }

    private String written(JsonNode patch) {
        try {
            return mapper.writeValueAsString(patch);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read can be written", e);
        }
    }

    private JsonNode read(String patch) {
        try {
            return mapper.readTree(patch);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was stored can be read", e);
        }
    }
}
