package siaga.stack.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import siaga.stack.member.Entrance;
import siaga.stack.member.LocalAccess;
import siaga.stack.member.NarrowedClients;
import siaga.stack.member.Tokens;
import siaga.stack.run.CannotRun;
import siaga.stack.run.Home;
import siaga.stack.run.Stack;

@Command(name = "token", description = "Prints an access token of an agency's system; it lives five minutes.")
final class TokenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "<agency>", description = "Its code, such as ID-BPOM.")
    private String agency = "";

    @Option(names = "--role", paramLabel = "<role>", description = "Only this role; may be given several times.")
    private List<String> roles = List.of();

    @Override
    public Integer call() throws IOException {
        Home home = Home.fromEnvironment();
        LocalAccess access = access(home);
        String code = agency.toUpperCase(Locale.ROOT);
        LocalAccess.Client client = client(access, code);
        if (!roles.isEmpty()) {
            client = narrowed(home, code, client);
        }
        System.out.println(new Tokens(access.tokenEndpoint()).accessToken(client.clientId(), client.clientSecret()));
        return 0;
    }

    static LocalAccess access(Home home) throws IOException {
        return LocalAccess.read(home.localJson())
                .orElseThrow(() -> new CannotRun("The stack has not been up yet: run ./siaga up first."));
    }

    static LocalAccess.Client client(LocalAccess access, String agency) {
        LocalAccess.Client client = access.clients().get(agency);
        if (client == null) {
            throw new CannotRun("No system of " + agency + " is known, only of "
                    + String.join(", ", access.clients().keySet()) + ".");
        }
        return client;
    }

    private LocalAccess.Client narrowed(Home home, String code, LocalAccess.Client whole) throws IOException {
        for (String role : roles) {
            if (!whole.roles().contains(role)) {
                throw new CannotRun(
                        code + " does not hold the role " + role + ", only " + String.join(", ", whole.roles()) + ".");
            }
        }
        Entrance entrance = new Entrance(Stack.of(home));
        return new NarrowedClients(home.folder().resolve("narrowed.json")).of(code, roles, entrance.systems());
    }
}
