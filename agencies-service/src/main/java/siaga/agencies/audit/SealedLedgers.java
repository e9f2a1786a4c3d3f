package siaga.agencies.audit;

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
        return Ledger.of("audit", "audit", "id", "at", "agency", "client", "person", "act", "subject", "detail");
    }
}
