package siaga.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How the database goes about statements, as its {@code auto_explain} logs it. */
final class QueryPlans {

    private static final List<String> SETTINGS = List.of(
            "auto_explain.log_min_duration = 0",
            "auto_explain.log_analyze = on",
            "auto_explain.log_buffers = on",
            "auto_explain.log_timing = off");
    private static final String ENTRY = "(?m)^(?=\\d{4}-\\d\\d-\\d\\d )";
    // Each session takes settings up before its next statement, once it has been told.
    private static final long TOLD_MS = 1_000;

    private final Stack stack;

    QueryPlans(Stack stack) {
        this.stack = stack;
    }

    /** Asks something of a service. */
    @FunctionalInterface
    interface Question {
        void ask() throws IOException, InterruptedException;
    }

    /** Writes the plans of those statements that name something, of all that were made to answer a question. */
    void write(Path file, String naming, Question question) throws IOException, InterruptedException, SQLException {
        Path log = stack.postgresLog();
        long before = Files.size(log);
        set("set %s");
        question.ask();
        set("reset %s");
        byte[] said = Files.readAllBytes(log);
        String since = new String(said, (int) before, said.length - (int) before, StandardCharsets.UTF_8);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                Arrays.stream(since.split(ENTRY))
                        .filter(entry -> entry.contains("plan:") && entry.contains(naming))
                        .map(entry -> entry.substring(entry.indexOf("duration:")))
                        .collect(Collectors.joining("\n")));
    }

    private void set(String command) throws SQLException, InterruptedException {
        try (Connection connection = stack.database("postgres");
                Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                String what = command.startsWith("set") ? setting : setting.substring(0, setting.indexOf(' '));
                statement.execute("alter system " + command.formatted(what));
            }
            statement.execute("select pg_reload_conf()");
        }
        Thread.sleep(TOLD_MS);
    }
}
