package siaga.alerts.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import siaga.alerts.TestMembers;
import siaga.alerts.WithEngines;
import siaga.alerts.content.AlertContent;
import siaga.alerts.content.Distribution;
import siaga.alerts.member.Directory;
import siaga.contracts.event.AgencyState;
import siaga.contracts.sharing.Access;
import siaga.contracts.sharing.Audience;
import siaga.contracts.sharing.Flag;
import siaga.contracts.sharing.Reader;
import siaga.contracts.sharing.SharingPolicy;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.FlagAttention;
import siaga.contracts.vocabulary.FlagReason;
import siaga.contracts.vocabulary.Role;
import siaga.contracts.vocabulary.Tlp;

/** The SQL predicate lets exactly those rows through that the policy grants: on generated alerts, for every reader. */
@QuarkusTest
@WithEngines
class VisibleToTest {

    private static final int ALERTS = 600;
    private static final List<String> COUNTRIES = List.of("ID", "KR", "SG", "MY", "TH", "VN");

    @Inject
    EntityManager database;

    @Inject
    Alerts alerts;

    @Inject
    ContentJson json;

    private final Directory directory =
            new Directory(TestMembers.all().stream().collect(Collectors.toMap(AgencyState::code, Function.identity())));
    private final Random random = new Random(20261124);

    @Test
    @TestTransaction
    void theConditionAgreesWithThePolicyForEveryReader() {
        List<Alert> generated = new ArrayList<>();
        for (int i = 0; i < ALERTS; i++) {
            generated.add(store());
        }
        database.flush();
        Set<UUID> ids = generated.stream().map(alert -> alert.id).collect(Collectors.toSet());

        for (Reader reader : readers()) {
            Set<UUID> granted = generated.stream()
                    .filter(alert -> SharingPolicy.access(alert.shared(json.read(alert.content)), reader, directory)
                            == Access.FULL)
                    .map(alert -> alert.id)
                    .collect(Collectors.toSet());
            Set<UUID> visible = visible(reader);
            // What other tests have left is none of this one's business.
            visible.retainAll(ids);
            assertThat(visible).as(reader.toString()).isEqualTo(granted);
        }
    }

    private Set<UUID> visible(Reader reader) {
        VisibleTo condition = VisibleTo.reader(reader, directory);
        Query query = database.createNativeQuery("select a.* from alert a where " + condition.sql(), Alert.class);
        condition.parameters().forEach(query::setParameter);
        Set<UUID> found = new HashSet<>();
        for (Object row : query.getResultList()) {
            found.add(((Alert) row).id);
        }
        return found;
    }

    private Alert store() {
        AlertContent content = content();
        String origin = one(TestMembers.all()).code();
        String creator = random.nextBoolean() ? null : "ani@" + origin;
        Alert alert = new Alert(UUID.randomUUID(), origin, creator, content, json.write(content), Instant.EPOCH);
        alert.status = one(List.of(AlertStatus.values()));
        if (alert.status.afterDistribution()) {
            alert.reference = "SG-1999-" + UUID.randomUUID();
            alert.distributedAt = Instant.EPOCH;
        }
        alerts.persist(alert);
        return alert;
    }

    private AlertContent content() {
        Audience audience = new Audience(
                some(codes()), some(COUNTRIES), some(List.of("medicines", "none")), some(codes()), persons());
        List<Flag> flags = new ArrayList<>();
        for (String code : some(codes())) {
            flags.add(new Flag(code, null, FlagAttention.FOR_ATTENTION, FlagReason.ORIGIN));
        }
        for (String country : some(COUNTRIES)) {
            flags.add(new Flag(null, country, FlagAttention.FOR_ATTENTION, FlagReason.ORIGIN));
        }
        return new AlertContent(
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                Set.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                new Distribution(null, Set.of(), flags),
                List.of(),
                null,
                null,
                null,
                tlp(),
                audience,
                List.of(),
                null,
                List.of());
    }

    private @Nullable Tlp tlp() {
        return random.nextInt(8) == 0 ? null : one(List.of(Tlp.values()));
    }

    private Set<String> persons() {
        return random.nextInt(3) == 0 ? Set.of("ani@" + one(codes())) : Set.of();
    }

    private List<Reader> readers() {
        List<Reader> readers =
                new ArrayList<>(List.of(Reader.PUBLIC, new Reader("XX-NOBODY", Set.of(Role.OFFICER), null)));
        for (String code : codes()) {
            readers.add(new Reader(code, Set.of(), null));
            readers.add(new Reader(code, Set.of(Role.OFFICER), "ani@" + code));
            readers.add(new Reader(code, Set.of(Role.CONTACT_POINT), null));
            readers.add(new Reader(code, Set.of(Role.DESK, Role.AUDITOR), null));
        }
        return readers;
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
}
