package siaga.alerts.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siaga.alerts.content.AlertContent;
import siaga.alerts.content.Risk;
import siaga.contracts.member.WorkingCalendar;
import siaga.contracts.vocabulary.AlertClock;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.Network;
import siaga.contracts.vocabulary.RecallClass;
import siaga.contracts.vocabulary.RiskDecision;

class ClockTableTest {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final ClockTable table = new ClockTable(List.of(
            row("any", null, null, null, null),
            row("medicine", Network.MEDICINE, null, null, null),
            row("serious", null, null, RiskDecision.SERIOUS, null),
            row("serious-medicine", Network.MEDICINE, null, RiskDecision.SERIOUS, null),
            row("class-i", null, null, null, RecallClass.I)));

    @ParameterizedTest
    @CsvSource({
        "FOOD_FEED, POTENTIAL, , any",
        "MEDICINE, POTENTIAL, , medicine",
        "FOOD_FEED, SERIOUS, , serious",
        "FOOD_FEED, SERIOUS, I, serious",
        "FOOD_FEED, POTENTIAL, I, class-i",
        "MEDICINE, SERIOUS, I, serious-medicine",
        ", , , any"
    })
    void theRowWithTheMostConditionsHolds(Network network, RiskDecision decision, RecallClass recall, String row) {
        assertThat(table.holding(AlertClock.ACKNOWLEDGE, alert(network, decision, recall)))
                .map(ClockPolicy::id)
                .contains(row);
    }

    @Test
    void aClockWithoutARowDoesNotRun() {
        assertThat(table.holding(AlertClock.CLOSURE, alert(Network.MEDICINE, RiskDecision.SERIOUS, null)))
                .isEmpty();
    }

    @Test
    void workingDaysAreThoseOfTheAgencyThatMustAct() {
        // Thursday 24 December 2026, 18:00 in Jakarta; then Christmas, which Japan works on, and a weekend.
        Instant from = Instant.parse("2026-12-24T11:00:00.500Z");
        ClockLength twoDays = new ClockLength(2, ClockLength.Unit.WORKING_DAYS);

        assertThat(twoDays.after(from, calendar("Asia/Jakarta", "2026-12-25"))).isEqualTo("2026-12-29T11:00:00Z");
        assertThat(twoDays.after(from, calendar("Asia/Tokyo", "2026-12-29"))).isEqualTo("2026-12-28T11:00:00Z");
        assertThat(new ClockLength(2, ClockLength.Unit.DAYS).after(from, calendar("Asia/Jakarta", "2026-12-25")))
                .isEqualTo("2026-12-26T11:00:00Z");
    }

    @Test
    void theDayIsTheAgencysOwnAndNotUtcs() {
        // Friday 20:00 UTC is Saturday in Tokyo: the first working day after it is Monday.
        Instant from = Instant.parse("2026-11-27T20:00:00Z");

        assertThat(new ClockLength(1, ClockLength.Unit.WORKING_DAYS).after(from, calendar("Asia/Tokyo", "2027-01-01")))
                .isEqualTo("2026-11-29T20:00:00Z");
    }

    @Test
    void aWarningComesAfterThreeQuartersOfTheTime() {
        Deadline deadline = Deadline.started(
                new UUID(0, 1),
                new UUID(0, 2),
                "KR-MFDS",
                row("serious", null, null, RiskDecision.SERIOUS, null),
                Instant.parse("2026-11-23T06:57:03.123456789Z"),
                calendar("Asia/Seoul", "2027-01-01"));

        assertThat(deadline.warnAt()).isEqualTo("2026-11-23T09:57:03Z");
        assertThat(deadline.dueAt()).isEqualTo("2026-11-23T10:57:03Z");
        assertThat(deadline.startedAt()).isEqualTo("2026-11-23T06:57:03.123456Z");
    }

    private static ClockPolicy row(
            String id,
            @Nullable Network network,
            @Nullable AlertType type,
            @Nullable RiskDecision decision,
            @Nullable RecallClass recall) {
        return new ClockPolicy(
                id,
                AlertClock.ACKNOWLEDGE,
                network,
                type,
                decision,
                recall,
                new ClockLength(4, ClockLength.Unit.HOURS),
                75,
                1,
                Instant.EPOCH);
    }

    private static WorkingCalendar calendar(String zone, String holiday) {
        return new WorkingCalendar(ZoneId.of(zone), WEEKEND, Set.of(LocalDate.parse(holiday)));
    }

    private static AlertContent alert(
            @Nullable Network network, @Nullable RiskDecision decision, @Nullable RecallClass recall) {
        Risk risk = new Risk(decision, recall, null, null, null, List.of());
        return new AlertContent(
                network,
                AlertType.ALERT,
                null,
                List.of(),
                List.of(),
                null,
                Set.of(),
                risk,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of());
    }
}
