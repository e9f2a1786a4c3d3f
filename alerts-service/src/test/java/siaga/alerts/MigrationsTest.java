package siaga.alerts;

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

/** The schema goes forward from the state that members run, with their alerts in it. */
class MigrationsTest {

    /** The last migration of the release before. */
    private static final MigrationVersion BEFORE = MigrationVersion.fromVersion("202611241700");

    private static final String DATABASE = "alerts";

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void anUpgrade() throws Exception {
        postgres = EmbeddedPostgres.create();
        postgres.createDatabase(DATABASE);
        migrations(BEFORE).migrate();
        postgres.execute(DATABASE, alertsOfTheReleaseBefore());
        migrations(MigrationVersion.LATEST).migrate();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void everyAlertIsThereAsItWas() throws Exception {
        assertThat(rows("select reference, status, tlp, content ->> 'tlp' from alert order by reference"))
                .containsExactly(
                        "SG-2026-00001|DISTRIBUTED|AMBER|AMBER",
                        "SG-2026-00002|DISTRIBUTED|CLEAR|CLEAR",
                        "SG-2026-00003|WITHDRAWN|GREEN|GREEN",
                        "null|DRAFT|null|null");
        assertThat(rows("select count(*) from alert_version")).containsExactly("5");
        assertThat(rows("select agency, state from acknowledgement")).containsExactly("KR-MFDS|ACKNOWLEDGED");
    }

    @Test
    void theAuditTrailIsThereAndStillAppendOnly() throws Exception {
        assertThat(rows("select act, agency, version from audit order by id"))
                .startsWith("create|ID-BPOM|1", "approve|FORUM-DESK|1", "acknowledge|KR-MFDS|1");
        assertThat(refusal("update audit set actor = 'somebody else'")).contains("append-only");
    }

    @Test
    void aDistributedVersionStillCannotChange() {
        assertThat(refusal("update alert_version set content = '{}' where distributed_at is not null"))
                .contains("has been distributed");
    }

    @Test
    void referencesGoOnWhereTheyWere() throws Exception {
        assertThat(rows("select next_reference(2026)")).containsExactly("4");
    }

    private static Flyway migrations(MigrationVersion target) {
        return Flyway.configure()
                .dataSource(postgres.jdbcUrl(DATABASE), DATABASE, postgres.password())
                .locations("db/kit", "db/migration")
                .target(target)
                .load();
    }

    private static String alertsOfTheReleaseBefore() throws IOException {
        try (InputStream sql = MigrationsTest.class.getResourceAsStream("/migrations/alerts-before.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> rows(String query) throws SQLException {
        return postgres.rows(DATABASE, query);
    }

    private static String refusal(String statement) {
        try {
            postgres.execute(DATABASE, statement);
            return "";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
