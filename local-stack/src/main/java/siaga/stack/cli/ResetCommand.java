package siaga.stack.cli;

import java.io.IOException;
import java.util.Scanner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import siaga.stack.run.Home;
import siaga.stack.run.Stack;

@Command(name = "reset", description = "Stops everything and forgets all data, secrets and chosen ports.")
final class ResetCommand implements Callable<Integer> {

    @Option(
            names = {"-y", "--yes"},
            description = "Does not ask.")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        Stack stack = Stack.of(Home.fromEnvironment());
        if (!yes && !confirmed(stack.home())) {
            System.out.println("Nothing was changed.");
            return 1;
        }
        stack.reset(Terminal.board());
        System.out.println("Forgotten. ./siaga up starts afresh.");
        return 0;
    }

    private static boolean confirmed(Home home) {
        System.out.print("Delete all data in " + home.folder() + "? [y/N] ");
        System.out.flush();
        Scanner answer = new Scanner(System.in, System.getProperty("stdin.encoding", "UTF-8"));
        return answer.hasNextLine() && answer.nextLine().strip().equalsIgnoreCase("y");
    }
}
