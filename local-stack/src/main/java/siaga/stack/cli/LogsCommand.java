package siaga.stack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import siaga.stack.run.CannotRun;
import siaga.stack.run.Home;
import siaga.stack.run.Part;
import siaga.stack.run.Stack;

@Command(name = "logs", description = "Prints the end of a part's log, or of all.")
final class LogsCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "<name>", description = "gateway, alerts-service, … ; all when left out.")
    private String name = "";

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on as more is written, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "100",
            description = "How many lines of each (${DEFAULT-VALUE}).")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = Home.fromEnvironment();
        List<String> names = Stack.of(home).parts().stream().map(Part::name).toList();
        if (!name.isEmpty() && !names.contains(name)) {
            throw new CannotRun("There is no part called " + name + ", only " + String.join(", ", names) + ".");
        }
        List<Path> logs = names.stream()
                .filter(part -> name.isEmpty() || part.equals(name))
                .map(home::log)
                .filter(Files::exists)
                .toList();
        if (logs.isEmpty()) {
            throw new CannotRun("Nothing has been logged yet: run ./siaga up first.");
        }
        List<String> tail = new ArrayList<>(List.of("tail", "-n", Integer.toString(lines)));
        if (follow) {
            tail.add("-f");
        }
        logs.forEach(log -> tail.add(log.toString()));
        return new ProcessBuilder(tail).inheritIO().start().waitFor();
    }
}
