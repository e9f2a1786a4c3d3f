package siaga.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What PostgreSQL was asked, as it counts it itself. */
final class Statements {

    private static final String CALLS = """
            select coalesce(sum(calls), 0)
            from pg_stat_statements
            join pg_database on pg_database.oid = dbid
            where datname = ?
              and query ilike ?
            """;

    private final Stack stack;

    Statements(Stack stack) {
        this.stack = stack;
    }

    /** Has statements counted, from the server's next start. */
    static void record(Stack stack) {
        try (Connection connection = stack.database("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
            statement.execute("create extension if not exists pg_stat_statements");
        } catch (SQLException e) {
            throw new CannotMeasure("PostgreSQL cannot be told to count statements: " + e.getMessage());
        }
    }

    /** Counts from nothing again. */
    void reset() throws SQLException {
        try (Connection connection = stack.database("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_stat_statements_reset()");
        }
    }

    /** All statements in a database, those that begin and end transactions among them. */
    long in(String database) throws SQLException {
        return like("%", database);
    }

    /** Those that begin so. */
    long startingWith(String beginning, String database) throws SQLException {
        return like(beginning + "%", database);
    }

    private long like(String pattern, String database) throws SQLException {
        try (Connection connection = stack.database("postgres");
                PreparedStatement select = connection.prepareStatement(CALLS)) {
            select.setString(1, database);
            select.setString(2, pattern);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
