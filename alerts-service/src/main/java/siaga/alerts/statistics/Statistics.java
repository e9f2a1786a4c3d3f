package siaga.alerts.statistics;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertCounts.By;
import siaga.alerts.alert.AlertCounts.Count;
import siaga.alerts.alert.AlertCounts.Counts;

/**
 * How many alerts there are. A list that was not asked for is not there; an alert with several hazards or origins counts
 * once for each of them, so those lists may add up to more than the total, and to less where an alert names none.
 *
 * @param total how many alerts that is altogether
 * @param hazard by hazard category code
 * @param origin by country where the product or its ingredient was made, ISO 3166-1 alpha-2
 * @param notifiedBy by code of the notifying agency
 * @param month by month of first distribution (UTC), such as {@code 2026-11}, in their order
 */
@Schema(name = "Statistics")
record Statistics(
        long total,
        @Nullable List<Count> network,
        @Nullable List<Count> type,
        @Nullable List<Count> riskDecision,
        @Nullable List<Count> hazard,
        @Nullable List<Count> origin,
        @Nullable List<Count> notifiedBy,
        @Nullable List<Count> month) {

    static final String EXAMPLE = """
            {
              "total": 48211,
              "network": [{"value": "FOOD_FEED", "count": 31877}, {"value": "MEDICINE", "count": 16334}],
              "hazard": [{"value": "PATHOGENIC_MICROORGANISMS", "count": 12031}, {"value": "DEG_EG", "count": 17}],
              "month": [{"value": "2026-10", "count": 1204}, {"value": "2026-11", "count": 988}]
            }""";

    static Statistics of(Counts counts) {
        return new Statistics(
                counts.total(),
                counts.by().get(By.network),
                counts.by().get(By.type),
                counts.by().get(By.riskDecision),
                counts.by().get(By.hazard),
                counts.by().get(By.origin),
                counts.by().get(By.notifiedBy),
                counts.by().get(By.month));
    }
}
