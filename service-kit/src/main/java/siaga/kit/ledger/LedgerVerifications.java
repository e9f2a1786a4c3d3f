package siaga.kit.ledger;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Verifies all ledgers of the service, whoever sealed them. */
@Singleton
class LedgerVerifications {

    private static final Duration SEALED_WITHIN = Duration.ofMinutes(1);

    private final DataSource dataSource;
    private final List<Ledger> ledgers;
    private final Clock clock;

    LedgerVerifications(DataSource dataSource, @All List<Ledger> ledgers, Clock clock) {
        this.dataSource = dataSource;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /** Each ledger with its first broken link, if it has one; takes a few seconds for a million rows. */
    List<VerifiedLedger> run(List<Anchor> anchors) throws SQLException {
        Instant sealedBefore = clock.instant().minus(SEALED_WITHIN);
        List<VerifiedLedger> verified = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (Ledger ledger : ledgers) {
                    verified.add(new LedgerVerification(connection, ledger, anchors).run(sealedBefore));
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        return verified;
    }
}
