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
              and (query ~* '^(insert|delete|with)' or query ~* '^update (alert|inbox|agencies)' or query ~* 'for no key update')
            """;

    private final Stack stack;

    Statements(Stack stack) {
        this.stack = stack;
    }

    /** Has statements counted, and lets their plans be asked for, from the server's next start. */
    static void record(Stack stack) throws SQLException {
        try (Connection connection = stack.database("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set shared_preload_libraries = 'pg_stat_statements', 'auto_explain'");
            statement.execute("create extension if not exists pg_stat_statements");
        }
    }

    /** Counts from nothing again. */
    void reset() throws SQLException {
        try (Connection connection = stack.database("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_stat_statements_reset()");
        }
    }

    /**
     * Statements in a database that write or lock rows. Looking whether there is anything to do is left out, which goes
     * by time and not by what is done; so is beginning and committing, of which some ways are counted and others not.
     */
    long writingIn(String database) throws SQLException {
        try (Connection connection = stack.database("postgres");
                PreparedStatement select = connection.prepareStatement(CALLS)) {
            select.setString(1, database);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
