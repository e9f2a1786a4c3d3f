package siaga.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import siaga.stack.EmbeddedPostgres;

/** The schema goes forward from the state that members run, with their inboxes in it. */
class MigrationsTest {

    /** The last migration of the release before. */
    private static final MigrationVersion BEFORE = MigrationVersion.fromVersion("202611241701");

    private static final String DATABASE = "agencies";

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void anUpgrade() throws Exception {
        postgres = EmbeddedPostgres.create();
        postgres.createDatabase(DATABASE);
        migrations(BEFORE).migrate();
        postgres.execute(DATABASE, agenciesOfTheReleaseBefore());
        migrations(MigrationVersion.LATEST).migrate();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void everyInboxGoesOnUnderItsNumbers() throws Exception {
        assertThat(rows("select agency, head from inbox order by agency")).containsExactly("ID-BPOM|1", "KR-MFDS|2");
        assertThat(rows("select agency, sequence, type from inbox_entry order by agency, sequence"))
                .containsExactly(
                        "ID-BPOM|1|siaga.alert.distributed.v1",
                        "KR-MFDS|1|siaga.alert.distributed.v1",
                        "KR-MFDS|2|siaga.alert.access.revoked.v1");
    }

    @Test
    void anAlertIsKnownToHaveBeenToldOfWhenItsLastEntryWas() throws Exception {
        assertThat(rows("select reference, told_at = timestamptz '2026-11-23T08:00:00Z' from shared_alert order by 1"))
                .contains("SG-2026-00042|t");
    }

    @Test
    void aSuspendedAgencyIsKnownToHaveBeenSinceItWasLastChanged() throws Exception {
        assertThat(rows("select code, suspended_at is not null from agency order by code"))
                .containsExactly("ID-BPOM|f", "KR-MFDS|f", "VN-DAV|t");
    }

    private static Flyway migrations(MigrationVersion target) {
        return Flyway.configure()
                .dataSource(postgres.jdbcUrl(DATABASE), DATABASE, postgres.password())
                .locations("db/kit", "db/migration")
                .target(target)
                .load();
    }

    private static String agenciesOfTheReleaseBefore() throws IOException {
        try (InputStream sql = MigrationsTest.class.getResourceAsStream("/migrations/agencies-before.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> rows(String query) throws SQLException {
        return postgres.rows(DATABASE, query);
    }
}
