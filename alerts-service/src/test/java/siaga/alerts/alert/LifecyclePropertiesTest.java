package siaga.alerts.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tuple;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.alerts.TestMembers;
import siaga.alerts.WithEngines;
import siaga.alerts.alert.LifecycleModel.What;
import siaga.alerts.alert.LifecycleModel.Who;

/**
 * The invariants of domain.md, Lifecycle, over random sequences of acts by random callers: whatever is tried in whatever
 * order, the answer is the one that a small model of the rules gives, and nothing but what was allowed has happened.
 */
@QuarkusTest
@WithEngines
class LifecyclePropertiesTest {

    private static final long SEED = 20_261_124;
    private static final int JOURNEYS = 25;
    private static final int SHRINKINGS = 12;

    @Inject
    TestMembers members;

    @Inject
    EntityManager database;

    private String successor;

    /**
     * A life of an alert.
     *
     * @param deskFirst whether its type is verified before it is distributed
     */
    record Journey(boolean deskFirst, List<Step> steps) {}

    /** One thing tried; nobody means whoever may do the next sensible thing. */
    record Step(Optional<Who> who, What what) {}

    @BeforeEach
    void start() throws Exception {
        members.seed();
        QuarkusTransaction.requiringNew().run(this::watchTheOutbox);
        successor = Calls.distributed("ID-BPOM", Examples.DRAFT);
    }

    @Test
    void whateverIsTriedInWhateverOrderTheRulesHold() {
        JqwikSession.run(() -> {
            RandomGenerator<Journey> journeys = journeys().generator(1_000);
            Random random = new Random(SEED);
            for (int i = 0; i < JOURNEYS; i++) {
                Shrinkable<Journey> journey = journeys.next(random);
                failure(journey.value()).ifPresent(failure -> report(journey, failure));
            }
        });
    }

    private static Arbitrary<Journey> journeys() {
        Arbitrary<Step> tried = Combinators.combine(Arbitraries.of(Who.values()), Arbitraries.of(What.values()))
                .as((who, what) -> new Step(Optional.of(who), what));
        Arbitrary<Step> sensible = Arbitraries.of(What.values()).map(what -> new Step(Optional.empty(), what));
        Arbitrary<Step> steps = Arbitraries.frequencyOf(Tuple.of(3, tried), Tuple.of(2, sensible));
        return Combinators.combine(
                        Arbitraries.of(true, false), steps.list().ofMinSize(8).ofMaxSize(24))
                .as(Journey::new);
    }

    /** Fails with the shortest sequence that still goes wrong. */
    private void report(Shrinkable<Journey> found, AssertionError failure) {
        Shrinkable<Journey> shortest = found;
        AssertionError why = failure;
        for (int i = 0; i < SHRINKINGS; i++) {
            Optional<Shrinkable<Journey>> shorter = shrunk(shortest)
                    .filter(candidate -> failure(candidate.value()).isPresent())
                    .findFirst();
            if (shorter.isEmpty()) {
                break;
            }
            shortest = shorter.get();
            why = failure(shortest.value()).orElse(why);
        }
        throw new AssertionError("after " + shortest.value() + ": " + why.getMessage(), why);
    }

    private static Stream<Shrinkable<Journey>> shrunk(Shrinkable<Journey> journey) {
        return journey.shrink().limit(6);
    }

    private Optional<AssertionError> failure(Journey journey) {
        try {
            new Life(journey.deskFirst()).live(journey.steps());
            return Optional.empty();
        } catch (AssertionError failure) {
            return Optional.of(failure);
        }
    }

    /** One alert, lived through by calls and by the model beside it. */
    private final class Life {

        private final LifecycleModel model;
        private final String id;
        private final Map<Integer, Object> distributedVersions = new HashMap<>();
        private final List<What> done = new ArrayList<>();
        private int told;

        Life(boolean deskFirst) {
            this.model = new LifecycleModel(deskFirst);
            this.id = Calls.draft("ID-BPOM", LifecycleCalls.draft(deskFirst));
        }

        void live(List<Step> steps) {
            for (Step step : steps) {
                What what = step.who().isEmpty() ? model.next(step.what()) : step.what();
                attempt(step.who().orElseGet(() -> model.whoMay(what)), what);
            }
            everyActIsOneAuditRowAndOneEvent();
            whatWasDistributedIsAsItWas();
        }

        private void attempt(Who who, What what) {
            LifecycleModel.Expected expected = model.expect(who, what);
            Response answer = LifecycleCalls.attempt(who, what, id, successor);
            String story = who + " " + what + " in " + model.status();
            assertThat(expected.statuses()).as(story).contains(answer.statusCode());
            if (answer.statusCode() == 409) {
                assertThat(answer.<String>path("detail")).as(story).contains(expected.named());
            }
            if (answer.statusCode() != 200) {
                return;
            }
            boolean toldAlready = model.distributed();
            model.does(what);
            done.add(what);
            told += toldAlready || model.distributed() ? 1 : 0;
            everybodySeesWhatTheyMay();
            keepDistributedVersion();
        }

        private void everybodySeesWhatTheyMay() {
            for (Who who : Who.values()) {
                Response answer = LifecycleCalls.by(who).get("/v1/alerts/" + id);
                assertThat(answer.statusCode())
                        .as(who + " reads in " + model.status() + " after " + done)
                        .isEqualTo(model.sees(who) ? 200 : 404);
                if (model.sees(who)) {
                    assertThat(answer.<String>path("status"))
                            .isEqualTo(model.status().name());
                }
            }
        }

        private void keepDistributedVersion() {
            if (model.distributed()) {
                distributedVersions.putIfAbsent(model.version(), said(model.version()));
            }
        }

        private void whatWasDistributedIsAsItWas() {
            distributedVersions.forEach((version, said) ->
                    assertThat(said(version)).as("version " + version).isEqualTo(said));
        }

        private Object said(int version) {
            Map<String, Object> view = new HashMap<>(LifecycleCalls.by(Who.CONTACT_POINT)
                    .get("/v1/alerts/" + id + "/versions/" + version)
                    .<Map<String, Object>>path("$"));
            view.keySet().retainAll(List.of("type", "subject", "summary", "risk", "products", "tlp", "audience"));
            return view;
        }

        private void everyActIsOneAuditRowAndOneEvent() {
            assertThat(count("select count(*) from audit where alert_id = cast(:alert as uuid) and actor <> 'siaga'"))
                    .as("audit rows of " + done)
                    .isEqualTo(done.size() + 1L);
            assertThat(count("select count(*) from outbox_seen where key = :alert and type not like '%deadline%'"))
                    .as("events of " + done)
                    .isEqualTo(told);
            if (model.distributed()) {
                assertThat(count("""
                                select count(*)
                                from audit
                                where alert_id = cast(:alert as uuid)
                                  and act in ('validate', 'distribute', 'release')
                                  and agency = 'ID-BPOM'"""))
                        .as("acts of a contact point before distribution")
                        .isPositive();
            }
        }

        private long count(String sql) {
            return QuarkusTransaction.requiringNew()
                    .call(() -> ((Number) database.createNativeQuery(sql)
                                    .setParameter("alert", id)
                                    .getSingleResult())
                            .longValue());
        }
    }

    /** The relay empties the outbox, so what was written to it is kept beside it. */
    private void watchTheOutbox() {
        database.createNativeQuery("create table if not exists outbox_seen (key text, type text)")
                .executeUpdate();
        database.createNativeQuery("""
                        create or replace function see_outbox() returns trigger language plpgsql as $$
                        begin
                            insert into outbox_seen values (new.key, new.type);
                            return null;
                        end
                        $$""").executeUpdate();
        database.createNativeQuery("""
                        create or replace trigger see_outbox
                            after insert on outbox
                            for each row execute function see_outbox()""").executeUpdate();
    }
}
