package siaga.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes what was found for people and for programs, named after the day and the commit. */
final class Results {

    private static final String PAGE = """
            # Figures of %s, commit %s

            %d cores (%s), %d GiB of memory, %s, JDK %s. Medians of %d rounds of %d s, %d clients, ours and the peer in turn.
            How to read it stands in [the README](../README.md).

            %s""";

    private final Path project;

    Results(Path project) {
        this.project = project;
    }

    /** Prints the table, and writes it to {@code benchmarks/results}. */
    void write(Plan plan, List<Row> rows) throws IOException, InterruptedException {
        String day = LocalDate.now(ZoneOffset.UTC).toString();
        String commit = commit();
        Machine machine = Machine.here();
        Path folder = Files.createDirectories(project.resolve("benchmarks/results"));
        String name = day + "-" + commit;
        Files.writeString(
                folder.resolve(name + ".md"),
                PAGE.formatted(
                        day,
                        commit,
                        machine.cores(),
                        machine.cpu(),
                        machine.memoryGib(),
                        machine.system(),
                        machine.java(),
                        plan.rounds(),
                        plan.length().toSeconds(),
                        Plan.CLIENTS,
                        Table.of(rows)));
        Files.writeString(folder.resolve(name + ".json"), json(day, commit, machine, plan, rows));
        System.out.print(Table.of(rows));
        System.err.println("benchmarks: written to benchmarks/results/" + name + ".md and .json");
    }

    private static String json(String day, String commit, Machine machine, Plan plan, List<Row> rows)
            throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode result = mapper.createObjectNode().put("date", day).put("commit", commit);
        result.putPOJO("machine", machine);
        result.put("rounds", plan.rounds())
                .put("seconds", plan.length().toSeconds())
                .put("clients", Plan.CLIENTS);
        ArrayNode lines = result.putArray("rows");
        for (Row row : rows) {
            lines.addObject()
                    .put("what", row.what())
                    .put("unit", row.unit())
                    .put("ours", row.ours())
                    .put("peer", row.peer())
                    .put("ratio", row.ratio())
                    .put("goal", Objects.toString(row.goal(), null))
                    .put("met", row.met());
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(result) + "\n";
    }

    private String commit() throws IOException, InterruptedException {
        String git = Program.require("git");
        String commit = Program.run(List.of(git, "-C", project.toString(), "rev-parse", "--short", "HEAD"), Map.of())
                .strip();
        List<String> changes = List.of(git, "-C", project.toString(), "status", "--porcelain", "--untracked-files=no");
        return Program.run(changes, Map.of()).isBlank() ? commit : commit + "-changed";
    }
}
