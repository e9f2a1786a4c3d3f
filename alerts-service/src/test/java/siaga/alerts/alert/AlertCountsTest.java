package siaga.alerts.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.alerts.TestMembers;
import siaga.alerts.WithEngines;
import siaga.alerts.alert.AlertCounts.By;
import siaga.alerts.alert.AlertCounts.Count;
import siaga.alerts.alert.AlertCounts.Counts;
import siaga.alerts.content.AlertContent;
import siaga.alerts.content.CompartmentMark;
import siaga.alerts.content.Distribution;
import siaga.alerts.content.Hazard;
import siaga.alerts.content.Operator;
import siaga.alerts.content.Risk;
import siaga.alerts.member.Directory;
import siaga.contracts.event.AgencyState;
import siaga.contracts.sharing.Access;
import siaga.contracts.sharing.Audience;
import siaga.contracts.sharing.Flag;
import siaga.contracts.sharing.SharingPolicy;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.Compartment;
import siaga.contracts.vocabulary.FlagAttention;
import siaga.contracts.vocabulary.FlagReason;
import siaga.contracts.vocabulary.Network;
import siaga.contracts.vocabulary.OperatorRole;
import siaga.contracts.vocabulary.RiskDecision;
import siaga.contracts.vocabulary.Role;
import siaga.contracts.vocabulary.Tlp;
import siaga.kit.caller.Caller;

/** Every count is that of asking the policy about one alert after the other: on generated alerts, for every reader. */
@QuarkusTest
@WithEngines
class AlertCountsTest {

    private static final int ALERTS = 400;
    private static final Instant FIRST = Instant.parse("1999-01-31T20:00:00Z");
    private static final Instant MIDDLE = Instant.parse("1999-04-01T00:00:00Z");
    private static final List<String> COUNTRIES = List.of("ID", "KR", "SG", "MY", "TH", "VN");
    private static final List<String> HAZARDS = List.of("DEG_EG", "LEAD", "SALMONELLA");
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM").withZone(ZoneOffset.UTC);

    @Inject
    TestMembers members;

    @Inject
    EntityManager database;

    @Inject
    Alerts alerts;

    @Inject
    AlertCounts counts;

    @Inject
    ContentJson json;

    private final Directory directory =
            new Directory(TestMembers.all().stream().collect(Collectors.toMap(AgencyState::code, Function.identity())));
    private final Random random = new Random(20261124);

    @BeforeEach
    void members() throws Exception {
        members.seed();
    }

    @Test
    void theCountsAreThoseOfThePolicyForEveryReader() {
        QuarkusTransaction.begin();
        try {
            // Counting asks for it too, which is too late in a transaction that has begun otherwise.
            database.createNativeQuery("set transaction isolation level repeatable read")
                    .executeUpdate();
            compareCountsWithPolicy();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void compareCountsWithPolicy() {
        List<Narrowed> filters = List.of(
                new Narrowed(new AlertFilter(), null, alert -> true),
                new Narrowed(new AlertFilter(), MIDDLE, alert -> !alert.distributedAt.isBefore(MIDDLE)),
                new Narrowed(
                        ofMedicines(), null, alert -> Network.MEDICINE.name().equals(alert.network)),
                new Narrowed(withLead(), null, alert -> values(By.hazard, alert).contains("LEAD")));
        List<List<Counts>> before = filters.stream().map(this::countedForEach).toList();

        List<Alert> generated = Stream.generate(this::store).limit(ALERTS).toList();

        for (int f = 0; f < filters.size(); f++) {
            List<Counts> after = countedForEach(filters.get(f));
            List<Alert> counted = generated.stream()
                    .filter(AlertCountsTest::stands)
                    .filter(filters.get(f).holds)
                    .toList();
            for (int r = 0; r < after.size(); r++) {
                Caller reader = readers().get(r);
                List<Alert> visible =
                        counted.stream().filter(alert -> sees(reader, alert)).toList();
                // What other tests have left was there before.
                Counts earlier = before.get(f).get(r);
                assertThat(after.get(r).total() - earlier.total())
                        .as(reader + " with filter " + f)
                        .isEqualTo(visible.size());
                for (By by : By.values()) {
                    assertThat(grown(earlier.by().get(by), after.get(r).by().get(by)))
                            .as(reader + " by " + by + " with filter " + f)
                            .isEqualTo(tally(by, visible));
                }
            }
        }
    }

    private List<Counts> countedForEach(Narrowed narrowed) {
        return readers().stream()
                .map(reader -> counts.count(reader, narrowed.filter, narrowed.since, null, List.of(By.values())))
                .toList();
    }

    private boolean sees(Caller reader, Alert alert) {
        return SharingPolicy.access(alert.shared(json.read(alert.content)), reader.reader(), directory) == Access.FULL;
    }

    private static boolean stands(Alert alert) {
        return alert.status.afterDistribution() && alert.status != AlertStatus.WITHDRAWN;
    }

    private Map<String, Long> tally(By by, List<Alert> visible) {
        return visible.stream()
                .flatMap(alert -> values(by, alert).stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private Collection<String> values(By by, Alert alert) {
        return switch (by) {
            case network -> List.of(alert.network);
            case type -> List.of(alert.type);
            case riskDecision -> List.of(alert.riskDecision);
            case notifiedBy -> List.of(alert.origin);
            case month -> List.of(MONTH.format(alert.distributedAt));
            case hazard -> AlertKeys.values(json.unmarked(json.read(alert.content)), AlertKey.Kind.HAZARD);
            case origin -> AlertKeys.values(json.unmarked(json.read(alert.content)), AlertKey.Kind.ORIGIN);
        };
    }

    private static Map<String, Long> grown(List<Count> before, List<Count> after) {
        Map<String, Long> grown = new TreeMap<>();
        after.forEach(count -> grown.put(count.value(), count.count()));
        before.forEach(count -> grown.merge(count.value(), -count.count(), Long::sum));
        grown.values().removeIf(count -> count == 0);
        return grown;
    }

    private Alert store() {
        AlertContent content = content();
        String origin = one(TestMembers.all()).code();
        String creator = random.nextBoolean() ? null : "ani@" + origin;
        Alert alert = new Alert(UUID.randomUUID(), origin, creator, content, json.write(content), FIRST);
        alert.status = one(List.of(AlertStatus.values()));
        if (alert.status.afterDistribution()) {
            alert.reference = "SG-1999-" + UUID.randomUUID();
            alert.distributedAt = FIRST.plus(random.nextInt(200), ChronoUnit.DAYS);
        }
        alerts.add(alert, content, "test", FIRST);
        return alert;
    }

    private AlertContent content() {
        List<Flag> flags = some(COUNTRIES).stream()
                .map(country -> new Flag(null, country, FlagAttention.FOR_ATTENTION, FlagReason.TRANSIT))
                .toList();
        List<Hazard> hazards = some(HAZARDS).stream()
                .map(code -> new Hazard(code, null, null, null, null, null, null, null, null))
                .toList();
        List<Operator> operators = some(COUNTRIES).stream()
                .map(country ->
                        new Operator(OperatorRole.MANUFACTURER, List.of(), country, null, null, null, null, List.of()))
                .toList();
        return new AlertContent(
                one(List.of(Network.FOOD_FEED, Network.MEDICINE)),
                one(List.of(AlertType.ALERT, AlertType.NEWS)),
                null,
                List.of(),
                List.of(),
                null,
                Set.of(),
                new Risk(one(List.of(RiskDecision.values())), null, null, null, null, List.of()),
                hazards,
                List.of(),
                operators,
                new Distribution(null, Set.of(), flags),
                List.of(),
                null,
                null,
                null,
                one(List.of(Tlp.values())),
                new Audience(some(codes()), some(COUNTRIES), some(List.of("medicines")), some(codes()), persons()),
                marks(),
                null,
                List.of());
    }

    private List<CompartmentMark> marks() {
        return random.nextInt(4) > 0
                ? List.of()
                : List.of(
                        new CompartmentMark("/hazards/0/category", Compartment.COMMERCIAL),
                        new CompartmentMark("/operators/0", Compartment.LAW_ENFORCEMENT));
    }

    private Set<String> persons() {
        return random.nextInt(3) == 0 ? Set.of("ani@" + one(codes())) : Set.of();
    }

    private static List<Caller> readers() {
        List<Caller> readers = new ArrayList<>(List.of(new Caller("XX-NOBODY", Set.of(Role.OFFICER), "test", null)));
        for (String code : codes()) {
            readers.add(new Caller(code, Set.of(), "test", null));
            readers.add(new Caller(code, Set.of(Role.OFFICER), "test", "ani@" + code));
            readers.add(new Caller(code, Set.of(Role.CONTACT_POINT), "test", null));
            readers.add(new Caller(code, Set.of(Role.DESK, Role.AUDITOR), "test", null));
        }
        return readers;
    }

    private static AlertFilter ofMedicines() {
        AlertFilter filter = new AlertFilter();
        filter.network = List.of(Network.MEDICINE);
        return filter;
    }

    private static AlertFilter withLead() {
        AlertFilter filter = new AlertFilter();
        filter.hazard = List.of("lead");
        return filter;
    }

    private static List<String> codes() {
        return TestMembers.all().stream().map(AgencyState::code).toList();
    }

    /** None mostly, now and then one or two. */
    private Set<String> some(List<String> values) {
        Set<String> some = new HashSet<>();
        for (int i = random.nextInt(4) - 1; i > 0; i--) {
            some.add(one(values));
        }
        return some;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** A filter, and what it lets through. */
    private record Narrowed(AlertFilter filter, @Nullable Instant since, Predicate<Alert> holds) {}
}
