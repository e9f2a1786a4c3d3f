package siaga.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Brings up a stack of its own, measures what was asked for, and leaves a table in {@code benchmarks/results}. */
public final class Benchmarks {

    private final Path project;
    private final Plan plan;

    private Benchmarks(Path project, Plan plan) {
        this.project = project;
        this.plan = plan;
    }

    /** See {@link Plan#parse}; the exit code says whether it ran to its end, not whether the goals were met. */
    public static void main(String[] arguments) {
        try {
            Plan plan = Plan.parse(arguments);
            new Benchmarks(Path.of(System.getProperty("siaga.project", ".")).toAbsolutePath(), plan).run();
        } catch (CannotMeasure | IOException | SQLException e) {
            System.err.println("benchmarks: " + e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException, SQLException {
        plan.tools().forEach(Program::require);
        List<Row> rows = new ArrayList<>();
        try (Stack stack = new Stack(project)) {
            // The first start makes what later ones reuse; the second is the one that users wait for.
            stack.up();
            Statements.record(stack);
            stack.down();
            rows.add(Row.of("`./siaga up`, second time", stack.up(), "s", Goal.atMost(30)));
            Memory idle = Memory.whenIdle(stack);
            Memory loaded = Memory.empty();
            try (MemoryWatch _ = MemoryWatch.of(stack, loaded)) {
                if (plan.read()) {
                    rows.addAll(new ReadBenchmark(stack, plan, project).run());
                }
                if (plan.publish()) {
                    rows.addAll(new PublishBenchmark(stack, plan, project).run());
                }
                // Last: what the others measure is not to change with the size of the database.
                if (plan.statistics()) {
                    rows.addAll(new StatisticsBenchmark(stack, plan, project).run());
                }
            }
            rows.addAll(idle.rows("idle", Goal.atMost(256)));
            rows.addAll(loaded.rows("under load, most", Goal.atMost(512)));
        }
        new Results(project).write(plan, rows);
    }
}
