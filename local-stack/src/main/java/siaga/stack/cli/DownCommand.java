package siaga.stack.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import siaga.stack.run.Home;
import siaga.stack.run.Stack;

@Command(name = "down", description = "Stops everything; the data stay.")
final class DownCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        Stack.of(Home.fromEnvironment()).down(Terminal.board());
        return 0;
    }
}
