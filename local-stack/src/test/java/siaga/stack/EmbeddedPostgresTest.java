package siaga.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.create();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void sortsByCodePointAndFoldsTheCaseOfEveryScript() throws SQLException {
        postgres.createDatabase("words");
        assertThat(ask("words", "select string_agg(w, '' order by w) from (values ('b'), ('A'), ('ö'), ('Z')) v(w)"))
                .isEqualTo("AZbö");
        assertThat(ask("words", "select lower('ÖÇЖ')")).isEqualTo("öçж");
        assertThat(ask("words", "show server_encoding")).isEqualTo("UTF8");
    }

    @Test
    void keepsItsDataWhileItIsAway() throws SQLException {
        postgres.createDatabase("kept");
        run("kept", "create table t as select 7 as n");

        postgres.stop();
        assertThatThrownBy(() -> ask("kept", "select 1")).isInstanceOf(SQLException.class);
        postgres.start();

        assertThat(ask("kept", "select n from t")).isEqualTo("7");
    }

    @Test
    void comesBackAfterACrash() throws SQLException {
        postgres.createDatabase("crashed");
        run("crashed", "create table t as select 8 as n");

        postgres.kill();
        postgres.start();

        assertThat(ask("crashed", "select n from t")).isEqualTo("8");
    }

    @Test
    void ownersNeedTheirPassword() {
        postgres.createDatabase("guarded");
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("guarded"), "guarded", "wrong"))
                .hasMessageContaining("password authentication failed");
    }

    private static String ask(String database, String query) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(database), database, postgres.password());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void run(String database, String command) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(database), database, postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
