package siaga.alerts.request;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertFile;
import siaga.alerts.annex.Annex;
import siaga.alerts.annex.AnnexRules;
import siaga.alerts.annex.Blocks;
import siaga.alerts.annex.StoredJson;
import siaga.alerts.followup.FollowUpReading;
import siaga.alerts.rules.BlockRules;
import siaga.contracts.sharing.Member;
import siaga.contracts.vocabulary.Tlp;

/** What a request and its answer must be; every rule is tried, so that all violations are known at once. */
@ApplicationScoped
class RequestRules {

    private static final int LONG_TEXT = 20_000;
    private static final int MOST = 50;

    private final Blocks blocks;
    private final StoredJson json;
    private final FollowUpReading followUps;
    private final Clock clock;

    RequestRules(Blocks blocks, StoredJson json, FollowUpReading followUps, Clock clock) {
        this.blocks = blocks;
        this.json = json;
        this.followUps = followUps;
        this.clock = clock;
    }

    /** Collects what is wrong with asking that of anybody. */
    BlockRules ofQuestion(AlertFile alert, NewRequest asked, String asking) {
        BlockRules rules = blocks.rules(alert);
        rules.when(asked.kind() == null, "/kind", "required", "Say what is asked.");
        rules.texts(asked.text(), "/text", LONG_TEXT);
        rules.when(
                asked.dueAt() != null && !asked.dueAt().isAfter(clock.instant()),
                "/dueAt",
                "in-the-past",
                "A time that is still to come.");
        rules.when(
                asked.sharedWithAll() && asked.audience() != null,
                "/audience",
                "contradiction",
                "It is either for all readers of the alert or for an audience.");
        rules.when(
                !asked.sharedWithAll() && (asked.tlp() == Tlp.GREEN || asked.tlp() == Tlp.CLEAR),
                "/tlp",
                "contradiction",
                "This label lets all members read; say `forAll`.");
        items(rules, alert, asked.items(), asking);
        return rules;
    }

    /** Adds what is wrong with asking it of that agency. */
    void ofAsked(BlockRules rules, AlertFile alert, Annex annex, @Nullable String to, String at) {
        boolean member =
                to != null && alert.directory().find(to).filter(Member::active).isPresent();
        rules.when(!member, at, "unknown-agency", "There is no active member `" + to + "`.");
        if (!member || to == null) {
            return;
        }
        rules.when(to.equals(annex.author()), at, "self", "An agency does not ask itself.");
        boolean reads = alert.mayBeReadIn(to);
        rules.when(
                !reads,
                at,
                "no-access",
                to + " cannot read the alert; its notifying agency, " + alert.origin() + ", has to address it first.");
        if (!reads) {
            return;
        }
        AnnexRules.mustReach(rules, alert, annex, to);
        rules.when(
                annex.closedTo(alert, to),
                "/compartment",
                "not-cleared",
                to + " is not cleared for it and could not read what is asked of it.");
    }

    /** Adds what is wrong with asking it of so many. */
    void ofMany(BlockRules rules, List<String> to) {
        rules.when(to.isEmpty(), "/to", "required", "Name at least one agency.");
        rules.when(to.size() > MOST, "/to", "too-many", "At most " + MOST + ".");
        Set<String> named = new HashSet<>();
        for (int i = 0; i < to.size(); i++) {
            rules.when(!named.add(to.get(i)), "/to/" + i, "twice", to.get(i) + " is named twice.");
        }
    }

    /** Throws 422 with everything that is wrong with a later due time. */
    void requireLater(AlertFile alert, Request request, @Nullable Instant until) {
        BlockRules rules = blocks.rules(alert);
        rules.when(until == null, "/dueAt", "required", "Say until when.");
        rules.when(
                until != null && !until.isAfter(request.dueAt),
                "/dueAt",
                "not-later",
                "It is due at " + request.dueAt + "; it can only be put off.");
        rules.when(
                until != null && !until.isAfter(clock.instant()),
                "/dueAt",
                "in-the-past",
                "A time that is still to come.");
        rules.requireNone();
    }

    /** Throws 422 with everything that is wrong with the answer. */
    void requireAnswer(AlertFile alert, Request request, NewAnswer answer) {
        BlockRules rules = blocks.rules(alert);
        rules.texts(answer.text(), "/text", LONG_TEXT);
        rules.products(answer.products(), "/products");
        rules.when(
                Boolean.FALSE.equals(answer.found()) && !answer.products().isEmpty(),
                "/products",
                "contradiction",
                "Nothing was found, and these were found.");
        rules.when(
                answer.followUpId() != null && !followUps.reported(alert.id(), request.toAgency, answer.followUpId()),
                "/followUpId",
                "unknown",
                "Your agency has not proposed such a follow-up on this alert.");
        rules.requireNone();
    }

    private void items(BlockRules rules, AlertFile alert, List<String> items, String asking) {
        rules.when(items.size() > MOST, "/items", "too-many", "At most " + MOST + ".");
        JsonNode content = json.tree(alert.content());
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i);
            rules.when(
                    !stands(content, item) || closed(alert, item, asking),
                    "/items/" + i,
                    "unknown",
                    "A JSON Pointer to a product, a lot or an operator that the alert names, such as /products/0.");
        }
    }

    private static boolean stands(JsonNode content, String item) {
        return (item.startsWith("/products/") || item.startsWith("/operators/"))
                && !content.at(JsonPointer.compile(item)).isMissingNode();
    }

    /** Asking about a place that one may not read would find out whether something stands there. */
    private static boolean closed(AlertFile alert, String item, String asking) {
        return alert.closedTo(asking).stream()
                .anyMatch(place -> item.equals(place.pointer()) || item.startsWith(place.pointer() + "/"));
    }
}
