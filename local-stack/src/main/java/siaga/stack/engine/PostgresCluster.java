package siaga.stack.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A PostgreSQL cluster: its data, the port it is served on and how safely it is kept.
 *
 * @param data the cluster's folder; created by {@link #initialise}
 * @param port of 127.0.0.1
 * @param durable whether a commit waits for the disk; only a test may do without
 */
public record PostgresCluster(PostgresInstallation installation, Path data, int port, boolean durable) {

    /** The superuser. */
    public static final String SUPERUSER = "postgres";

    /** Creates the cluster with the superuser's password, unless it exists. */
    public void initialise(String password) {
        try {
            Unpacking.once(data, folder -> initdb(folder, password));
        } catch (IOException e) {
            throw new EngineFailed("PostgreSQL's data could not be created in " + data + ": " + e.getMessage(), e);
        }
    }

    /** The command that serves the cluster in the foreground; SIGINT stops it quickly and cleanly. */
    public List<String> serve() {
        return installation.command(
                "postgres",
                "-D",
                data.toString(),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "port=" + port,
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=100",
                "-c",
                "fsync=" + (durable ? "on" : "off"),
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC");
    }

    /** The address of a database, without credentials. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Whether it takes connections. */
    public boolean isReady(String password) {
        try (Connection connection = connect(password)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Makes sure of a database, and of a role of the same name that owns it and logs in with the password. */
    public void ensureDatabase(String name, String ownerPassword, String superuserPassword) throws SQLException {
        try (Connection connection = connect(superuserPassword);
                Statement statement = connection.createStatement()) {
            String role = statement.enquoteIdentifier(name, true);
            String secret = statement.enquoteLiteral(ownerPassword);
            String verb = exists(connection, "select 1 from pg_roles where rolname = ?", name) ? "alter" : "create";
            statement.execute(verb + " role " + role + " login password " + secret);
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database " + role + " owner " + role);
            }
        }
    }

    private Connection connect(String password) throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres") + "?connectTimeout=2", SUPERUSER, password);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private void initdb(Path folder, String password) throws IOException {
        Path passwordFile = Files.createTempFile(
                folder.toAbsolutePath().getParent(),
                "password",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, password);
            // C.UTF-8 of the builtin provider sorts by code point and knows the letters of every script; it is the
            // same on every machine and in every later version, so indexes survive a move.
            Programs.run(installation.command(
                    "initdb",
                    "-D",
                    folder.toString(),
                    "-U",
                    SUPERUSER,
                    "--auth=scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    durable ? "--sync-method=fsync" : "--no-sync"));
        } finally {
            Files.delete(passwordFile);
        }
    }
}
