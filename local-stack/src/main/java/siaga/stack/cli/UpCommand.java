package siaga.stack.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import siaga.stack.member.Entrance;
import siaga.stack.run.Board;
import siaga.stack.run.Home;
import siaga.stack.run.Port;
import siaga.stack.run.Stack;

@Command(name = "up", description = "Builds when needed, starts what does not run, and waits until all of it is ready.")
final class UpCommand implements Callable<Integer> {

    @Option(
            names = "--engines-only",
            hidden = true,
            description = "PostgreSQL, Kafka and Keycloak without the services.")
    private boolean enginesOnly;

    @Option(names = "--ports", paramLabel = "auto", description = "\"auto\" chooses free ports at the first start.")
    private String ports = "";

    @Override
    public Integer call() throws IOException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (!ports.isEmpty()) {
            environment.put("SIAGA_PORTS", ports);
        }
        Stack stack = Stack.of(Home.fromEnvironment(), environment);
        Board board = Terminal.board();
        Entrance entrance = new Entrance(stack);
        stack.up(
                enginesOnly,
                board,
                () -> entrance.open(!enginesOnly, agency -> System.out.println("  machine client of " + agency)));
        say(stack);
        return 0;
    }

    private static void say(Stack stack) {
        String gateway = stack.ports().http(Port.GATEWAY);
        System.out.println();
        System.out.println("Siaga is up.");
        System.out.println("  interface      " + gateway + "/v1");
        System.out.println("  documentation  " + gateway + "/docs   (log in as rina.bpom; password in "
                + stack.home().localJson() + ")");
        System.out.println("  tokens from    " + stack.issuer());
        System.out.println();
        System.out.println("Try:");
        System.out.println("  curl -H \"Authorization: Bearer $(./siaga token ID-BPOM)\" " + gateway + "/v1/me");
        System.out.println("  ./siaga status");
    }
}
