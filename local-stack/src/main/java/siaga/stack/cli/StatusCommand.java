package siaga.stack.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import siaga.stack.run.Home;
import siaga.stack.run.PartStatus;
import siaga.stack.run.Stack;

@Command(
        name = "status",
        description = "Says what runs, where, since when, and how healthy. Exits with 0 when all is ready.")
final class StatusCommand implements Callable<Integer> {

    private static final String ROW = "%-17s %-9s %-26s %8s  %-20s %8s%n";

    @Option(names = "--json", description = "One JSON array, for programs.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<PartStatus> parts = PartStatus.of(Stack.of(Home.fromEnvironment()));
        if (json) {
            System.out.println(new ObjectMapper().writeValueAsString(parts));
        } else {
            System.out.printf(Locale.ROOT, ROW, "PART", "STATE", "ADDRESS", "PID", "SINCE (UTC)", "MEMORY");
            parts.forEach(StatusCommand::print);
        }
        return parts.stream().allMatch(part -> part.state().equals(PartStatus.READY)) ? 0 : 1;
    }

    private static void print(PartStatus part) {
        String since =
                part.since().isEmpty() ? "-" : part.since().substring(0, 19).replace('T', ' ');
        System.out.printf(
                Locale.ROOT,
                ROW,
                part.name(),
                part.state(),
                part.address(),
                part.pid() == 0 ? "-" : Long.toString(part.pid()),
                since,
                part.memoryMib() == 0 ? "-" : part.memoryMib() + " MiB");
    }
}
