package siaga.alerts.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import siaga.kit.ledger.Ledger;

/** What of this service is sealed. */
@ApplicationScoped
class SealedLedgers {

    @Produces
    @Singleton
    Ledger audit() {
        return Ledger.of(
                "audit",
                "audit",
                "id",
                "alert_id",
                "subject",
                "act",
                "agency",
                "actor",
                "at",
                "version",
                "reason",
                "details");
    }

    @Produces
    @Singleton
    Ledger reads() {
        return Ledger.of(
                "reads",
                "alert_read",
                "id",
                "alert_id",
                "version",
                "way",
                "detail",
                "agency",
                "client",
                "person",
                "at",
                "trace_id");
    }
}
