package siaga.alerts.deadline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.alerts.audit.AuditTrail;
import siaga.alerts.member.MemberDirectory;
import siaga.contracts.problem.Violation;
import siaga.contracts.sharing.Member;
import siaga.contracts.vocabulary.AgencyKind;
import siaga.contracts.vocabulary.Role;
import siaga.kit.caller.Caller;
import siaga.kit.etag.ETags;
import siaga.kit.json.MergePatch;
import siaga.kit.json.StrictJson;
import siaga.kit.problem.Problem;

/** Shows the policy table to the members, and lets the secretariat change how long something may take. */
@ApplicationScoped
class ClockPolicyKeeping {

    private static final int LONGEST = 10_000;

    private final ClockPolicies policies;
    private final MemberDirectory members;
    private final AuditTrail audit;
    private final StrictJson strict;
    private final ObjectMapper mapper;
    private final Clock clock;

    ClockPolicyKeeping(
            ClockPolicies policies,
            MemberDirectory members,
            AuditTrail audit,
            StrictJson strict,
            ObjectMapper mapper,
            Clock clock) {
        this.policies = policies;
        this.members = members;
        this.audit = audit;
        this.strict = strict;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** What of a row can be changed, as sent; also the document that a merge patch is applied to. */
    @Schema(name = "ClockPolicyChange", description = "What is left out stays.")
    record Change(
            @Nullable Length length,

            @Nullable
            @Schema(
                    description = "Per cent of the length after which those concerned are warned, 1 to 99",
                    examples = "75")
            Integer warnPercent) {

        /** A length as sent. */
        @Schema(name = "ClockLengthChange")
        record Length(@Nullable @Schema(examples = "48") Integer value, ClockLength.@Nullable Unit unit) {}

        static Change of(ClockPolicy row) {
            return new Change(new Length(row.length().value(), row.length().unit()), row.warnPercent());
        }
    }

    @Transactional
    List<ClockPolicy> all(Caller caller) {
        member(caller);
        return policies.table().rows();
    }

    @Transactional
    ClockPolicy one(Caller caller, String id) {
        member(caller);
        return policies.find(id).orElseThrow(Problem::notFound);
    }

    /** Holds for the clocks that are started from now on: those that run keep the time they were given. */
    @Transactional
    ClockPolicy change(Caller caller, String id, @Nullable String ifMatch, JsonNode patch) {
        requireSecretariat(caller);
        ClockPolicy before = policies.findForUpdate(id).orElseThrow(Problem::notFound);
        ETags.requireMatch(ifMatch, before.version());
        Change sent = strict.read(MergePatch.apply(mapper.valueToTree(Change.of(before)), patch), Change.class);
        ClockPolicy after = changed(before, sent);
        policies.store(after);
        audit.add(
                "clock-policy/" + id,
                "clock-policy.change",
                caller,
                after.changedAt(),
                null,
                details(Change.of(before), Change.of(after)));
        return after;
    }

    private ClockPolicy changed(ClockPolicy row, Change sent) {
        List<Violation> violations = new ArrayList<>();
        Change.Length length = sent.length();
        Integer value = length == null ? null : length.value();
        ClockLength.Unit unit = length == null ? null : length.unit();
        Integer warnPercent = sent.warnPercent();
        if (value == null || value < 1 || value > LONGEST) {
            violations.add(new Violation("/length/value", "range", "A whole number from 1 to " + LONGEST + "."));
        }
        if (unit == null) {
            violations.add(new Violation("/length/unit", "required", "HOURS, DAYS or WORKING_DAYS."));
        }
        if (warnPercent == null || warnPercent < 1 || warnPercent > 99) {
            violations.add(new Violation("/warnPercent", "range", "A whole number from 1 to 99."));
        }
        if (value == null || unit == null || warnPercent == null || !violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return new ClockPolicy(
                row.id(),
                row.clock(),
                row.network(),
                row.type(),
                row.riskDecision(),
                row.recallClass(),
                new ClockLength(value, unit),
                warnPercent,
                row.version() + 1,
                clock.instant());
    }

    private void requireSecretariat(Caller caller) {
        caller.require(Role.SECRETARIAT);
        if (member(caller).kind() != AgencyKind.SECRETARIAT) {
            throw Problem.forbidden("This is for the secretariat.");
        }
    }

    private Member member(Caller caller) {
        return members.now()
                .find(caller.agency())
                .filter(Member::active)
                .orElseThrow(() -> Problem.forbidden("Your agency is not an active member."));
    }

    private String details(Change before, Change after) {
        try {
            return mapper.writeValueAsString(Map.of("before", before, "after", after));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a change can be written", e);
        }
    }
}
