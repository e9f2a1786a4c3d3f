package siaga.alerts.codelist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import siaga.alerts.audit.AuditTrail;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;
import siaga.kit.caller.Caller;
import siaga.kit.etag.ETags;
import siaga.kit.json.MergePatch;
import siaga.kit.json.StrictJson;
import siaga.kit.problem.Problem;
import siaga.kit.text.Remark;

/**
 * How the secretariat keeps the lists. Each change holds all lists until it ends, makes a new version of one, one audit row
 * and one event.
 */
@ApplicationScoped
class CodeListKeeping {

    private final KeptLists kept;
    private final CodeListChanges changes;
    private final ListReaders readers;
    private final AuditTrail audit;
    private final StrictJson strict;
    private final ObjectMapper mapper;
    private final Clock clock;

    CodeListKeeping(
            KeptLists kept,
            CodeListChanges changes,
            ListReaders readers,
            AuditTrail audit,
            StrictJson strict,
            ObjectMapper mapper,
            Clock clock) {
        this.kept = kept;
        this.changes = changes;
        this.readers = readers;
        this.audit = audit;
        this.strict = strict;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** A code in its list. */
    record Kept(CodeList list, Code code) {}

    /**
     * Adds a code.
     *
     * @throws Problem ALREADY_EXISTS also when another list of the same place of an alert has it
     */
    @Transactional
    Kept add(Caller caller, String name, NewCode asked) {
        CodeLists all = held(caller);
        CodeList list = changeable(all, name);
        String reason = Remark.optional(asked.reason(), "/reason");
        Code code = CodeRules.added(asked, list.version() + 1);
        rivals(all, list)
                .filter(other -> other.find(code.code()).isPresent())
                .findFirst()
                .ifPresent(other -> {
                    throw new Problem(
                            ProblemType.ALREADY_EXISTS,
                            "The code " + code.code() + " stands in " + other.name() + " already.");
                });
        return stored(caller, "add-code", list, code, reason);
    }

    /**
     * Changes the labels of a code; a patch that changes nothing makes no version.
     *
     * @param patch a merge patch of {@link CodeLabels}
     */
    @Transactional
    Kept relabel(Caller caller, String name, String code, @Nullable String ifMatch, JsonNode patch) {
        CodeLists all = held(caller);
        CodeList list = changeable(all, name);
        Code before = list.find(code).orElseThrow(Problem::notFound);
        ETags.requireMatch(CodeTags.withoutLanguage(ifMatch), before.changedIn());
        JsonNode labels = mapper.valueToTree(new CodeLabels(Map.copyOf(before.labels())));
        Code after = before.labelled(
                CodeRules.labels(strict.read(MergePatch.apply(labels, patch), CodeLabels.class)), list.version() + 1);
        return after.labels().equals(before.labels())
                ? new Kept(list, before)
                : stored(caller, "relabel-code", list, after, null);
    }

    /** Ends a code: it stays readable and valid where it stands, and is refused in what is submitted from now on. */
    @Transactional
    Kept retire(Caller caller, String name, String code, Retiring asked) {
        CodeLists all = held(caller);
        CodeList list = changeable(all, name);
        Code before = list.find(code).orElseThrow(Problem::notFound);
        if (before.retired() != null) {
            throw new Problem(
                    ProblemType.WRONG_STATE,
                    code + " has been retired since version " + before.retired().version() + " of " + name + ".");
        }
        String reason = Remark.optional(asked.reason(), "/reason");
        requireReplacement(all, list, before, asked.replacedBy());
        Code after = before.retire(clock.instant(), asked.replacedBy(), list.version() + 1);
        return stored(caller, "retire-code", list, after, reason);
    }

    private CodeLists held(Caller caller) {
        readers.requireSecretariat(caller);
        kept.lock();
        return kept.load();
    }

    private static CodeList changeable(CodeLists all, String name) {
        CodeList list = all.find(name).orElseThrow(Problem::notFound);
        if (list.fixed()) {
            throw Problem.forbidden(
                    "The codes of " + name
                            + " are words of the program, on which its rules rest; a release of Siaga changes them, nobody else.");
        }
        return list;
    }

    /** The lists of the same places of an alert; there, a code must mean one thing. */
    private static Stream<CodeList> rivals(CodeLists all, CodeList list) {
        return Arrays.stream(Place.values())
                .filter(place -> place.lists().contains(list.name()))
                .flatMap(place -> place.lists().stream())
                .flatMap(name -> all.find(name).stream());
    }

    private static void requireReplacement(CodeLists all, CodeList list, Code retired, @Nullable String replacedBy) {
        if (replacedBy == null) {
            return;
        }
        Optional<Code> replacement = rivals(all, list)
                .flatMap(other -> other.find(replacedBy).stream())
                .filter(code -> code.inForce() && !code.code().equals(retired.code()))
                .findFirst();
        if (replacement.isEmpty()) {
            throw Problem.invalid(List.of(new Violation(
                    "/replacedBy",
                    "unknown-code",
                    "Another code in force, of a list for the same place of an alert.")));
        }
    }

    private Kept stored(Caller caller, String act, CodeList list, Code code, @Nullable String reason) {
        Instant now = clock.instant();
        CodeList next = list.with(code);
        kept.store(next);
        changes.tell(next, list.version(), now);
        audit.add("code-lists/" + list.name(), act, caller, now, reason, details(next, code));
        return new Kept(next, code);
    }

    private String details(CodeList list, Code code) {
        try {
            return mapper.writeValueAsString(Map.of("version", list.version(), "code", code));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read can be written", e);
        }
    }
}
