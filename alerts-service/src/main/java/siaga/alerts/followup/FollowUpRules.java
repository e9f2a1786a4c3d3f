package siaga.alerts.followup;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertFile;
import siaga.alerts.alert.AlertFiles;
import siaga.alerts.annex.Annex;
import siaga.alerts.annex.AnnexRules;
import siaga.alerts.annex.Blocks;
import siaga.alerts.annex.StoredJson;
import siaga.alerts.rules.BlockRules;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.vocabulary.FollowUpType;
import siaga.kit.problem.Problem;

/** What a follow-up must be before others see it; every rule is tried, so that all violations are known at once. */
@ApplicationScoped
class FollowUpRules {

    private static final int LONG_TEXT = 20_000;
    private static final String DETAILS = "/details";
    private static final String PATCH = DETAILS + "/patch";

    private static final Set<FollowUpType> WITH_PATCH =
            Set.of(FollowUpType.AMENDMENT_PROPOSAL, FollowUpType.RECLASSIFICATION_PROPOSAL);
    /** Who reads the alert is its origin's decision alone. */
    private static final List<String> NOT_PROPOSABLE = List.of("tlp", "audience", "compartments");

    private static final List<String> CLASSIFICATION = List.of("type", "risk");

    /** A block without which a follow-up of that type would report nothing. */
    private record Block(String name, Predicate<FollowUpDetails> given) {}

    private static final Map<FollowUpType, Block> NEEDED = Map.of(
            FollowUpType.MEASURE_TAKEN,
                    new Block("measures", details -> !details.measures().isEmpty()),
            FollowUpType.LABORATORY_RESULT,
                    new Block("hazards", details -> !details.hazards().isEmpty()),
            FollowUpType.PRODUCT_FOUND,
                    new Block("products", details -> !details.products().isEmpty()),
            FollowUpType.OPERATOR_STATEMENT,
                    new Block("operators", details -> !details.operators().isEmpty()),
            FollowUpType.RISK_REASSESSMENT, new Block("risk", details -> details.risk() != null),
            FollowUpType.AMENDMENT_PROPOSAL, new Block("patch", details -> details.patch() != null),
            FollowUpType.RECLASSIFICATION_PROPOSAL, new Block("patch", details -> details.patch() != null));

    private final Blocks blocks;
    private final AlertFiles alerts;
    private final FollowUps followUps;
    private final StoredJson json;

    FollowUpRules(Blocks blocks, AlertFiles alerts, FollowUps followUps, StoredJson json) {
        this.blocks = blocks;
        this.alerts = alerts;
        this.followUps = followUps;
        this.json = json;
    }

    /** Throws 422 for what could not even be kept as a draft. */
    void requireKeepable(AlertFile alert, FollowUpBody body) {
        BlockRules rules = blocks.rules(alert);
        type(rules, body);
        rules.requireNone();
    }

    /** Throws 422 with everything that is in the way of proposing it. */
    void requireProposable(AlertFile alert, FollowUpBody body, Annex annex) {
        BlockRules rules = blocks.rules(alert);
        type(rules, body);
        rules.texts(body.text(), "/text", LONG_TEXT);
        rules.notInFuture(body.occurredAt(), "/occurredAt");
        FollowUpDetails details = body.details() == null ? FollowUpDetails.NONE : body.details();
        blocks(rules, details);
        if (body.type() != null) {
            needed(rules, body.type(), details);
            patch(rules, alert, annex, body.type(), details.patch());
        }
        sharing(rules, alert, annex);
        rules.requireNone();
    }

    /** Throws 409 when the alert has changed where the patch of a proposal touches it. */
    void requireUnchangedPlaces(AlertFile alert, FollowUp followUp) {
        JsonNode before = json.readIfAny(followUp.patchBase, JsonNode.class);
        JsonNode patch = followUps.body(followUp).patch();
        if (before == null || patch == null) {
            return;
        }
        JsonNode now = ProposedPatch.places(patch, json.tree(alert.content()));
        if (!now.equals(before)) {
            throw new Problem(
                    ProblemType.WRONG_STATE,
                    "The alert has changed since in " + String.join(", ", ProposedPatch.changed(before, now))
                            + "; the patch would undo that.");
        }
    }

    /** Throws 422 when it could not be shared so. */
    void requireShareable(AlertFile alert, Annex annex) {
        BlockRules rules = blocks.rules(alert);
        sharing(rules, alert, annex);
        rules.requireNone();
    }

    /** The origin has to decide on it, so it has to be able to read it. */
    private static void sharing(BlockRules rules, AlertFile alert, Annex annex) {
        AnnexRules.check(rules, alert, annex);
        AnnexRules.mustReach(rules, alert, annex, alert.origin());
    }

    private static void type(BlockRules rules, FollowUpBody body) {
        rules.when(body.type() == null, "/type", "required", "Say what it reports.");
    }

    private static void blocks(BlockRules rules, FollowUpDetails details) {
        rules.measures(details.measures(), DETAILS + "/measures");
        rules.hazards(details.hazards(), DETAILS + "/hazards");
        rules.products(details.products(), DETAILS + "/products");
        rules.operators(details.operators(), DETAILS + "/operators");
        rules.risk(details.risk(), DETAILS + "/risk");
    }

    private static void needed(BlockRules rules, FollowUpType type, FollowUpDetails details) {
        Block block = NEEDED.get(type);
        rules.when(
                block != null && !block.given().test(details),
                DETAILS + "/" + (block == null ? "" : block.name()),
                "required",
                "A follow-up of type " + type + " reports this.");
    }

    private void patch(BlockRules rules, AlertFile alert, Annex annex, FollowUpType type, @Nullable JsonNode patch) {
        if (patch == null) {
            return;
        }
        rules.when(!WITH_PATCH.contains(type), PATCH, "contradiction", "Only a proposal has a patch.");
        rules.when(!patch.isObject() || patch.isEmpty(), PATCH, "patch", "A JSON object with what is to be changed.");
        if (!WITH_PATCH.contains(type) || !patch.isObject() || patch.isEmpty()) {
            return;
        }
        boolean proposable = allowed(rules, type, patch) & disclosed(rules, alert, annex, patch);
        // What it would lead to is looked at only when its author may know what stands there.
        if (proposable) {
            alerts.misfits(alert, patch)
                    .forEach(found -> rules.when(true, PATCH + found.pointer(), found.code(), found.detail()));
        }
    }

    private static boolean allowed(BlockRules rules, FollowUpType type, JsonNode patch) {
        boolean allowed = true;
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            String name = field.getKey();
            boolean sharing = NOT_PROPOSABLE.contains(name);
            boolean beyond = type == FollowUpType.RECLASSIFICATION_PROPOSAL && !CLASSIFICATION.contains(name);
            String at = PATCH + "/" + name;
            rules.when(sharing, at, "not-proposable", "Who reads the alert is decided by its notifying agency.");
            rules.when(
                    beyond && !sharing,
                    at,
                    "not-proposable",
                    "A reclassification changes `type` and `risk` only; propose an amendment.");
            allowed &= !sharing && !beyond;
        }
        return allowed;
    }

    private static boolean disclosed(BlockRules rules, AlertFile alert, Annex annex, JsonNode patch) {
        boolean closed = alert.closedTo(annex.author()).stream().anyMatch(place -> ProposedPatch.touches(patch, place));
        rules.when(closed, PATCH, "not-cleared", "It touches a place that your agency is not cleared for.");
        return !closed;
    }
}
