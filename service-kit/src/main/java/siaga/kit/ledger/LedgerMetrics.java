package siaga.kit.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Sealing in figures. */
@Singleton
class LedgerMetrics {

    private final MeterRegistry registry;

    @Inject
    LedgerMetrics(MeterRegistry registry, @All List<Ledger> ledgers, LedgerState state) {
        this.registry = registry;
        for (Ledger ledger : ledgers) {
            Gauge.builder("siaga.ledger.backlog", state, seen -> seen.waiting(ledger.name()))
                    .description("Rows that have no seal yet")
                    .tag("ledger", ledger.name())
                    .register(registry);
        }
    }

    void sealed(Ledger ledger, int rows) {
        registry.counter("siaga.ledger.sealed", "ledger", ledger.name()).increment(rows);
    }
}
