package siaga.stack.member;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import siaga.stack.run.Port;
import siaga.stack.run.Ports;
import siaga.stack.run.Stack;

/** Opens the running stack to its members: gives each a machine client, and writes down how to get in. */
public final class Entrance {

    private final Stack stack;
    private final Path file;

    public Entrance(Stack stack) {
        this.stack = stack;
        this.file = stack.home().localJson();
    }

    /**
     * Writes {@code local.json}, creating the machine clients that it does not hold yet. It is written after each, so
     * that an interruption loses one secret at most; that client is then created anew.
     *
     * @param withMembers false when no service runs that could create them
     */
    public void open(boolean withMembers, Consumer<String> progress) {
        stack.whenGatewayHasMoved(new LogInAddress(stack)::follow);
        try {
            Map<String, LocalAccess.Client> clients = known();
            access(clients).write(file);
            if (withMembers) {
                for (String agency : Members.codes(stack.home().membersSeed())) {
                    if (!clients.containsKey(agency)) {
                        progress.accept(agency);
                        clients.put(agency, systems().create(agency, "local stack", Members.roles(agency)));
                        access(clients).write(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates further clients as the secretariat. */
    public Systems systems() {
        Tokens tokens = new Tokens(tokenEndpoint());
        return new Systems(
                stack.ports().http(Port.GATEWAY),
                () -> tokens.accessToken("forum-desk-bootstrap", stack.bootstrapClientSecret()));
    }

    private Map<String, LocalAccess.Client> known() throws IOException {
        return new LinkedHashMap<>(
                LocalAccess.read(file).map(LocalAccess::clients).orElse(Map.of()));
    }

    private LocalAccess access(Map<String, LocalAccess.Client> clients) throws IOException {
        Ports ports = stack.ports();
        return new LocalAccess(
                ports.http(Port.GATEWAY),
                stack.issuer(),
                tokenEndpoint(),
                "127.0.0.1:" + ports.of(Port.POSTGRES),
                stack.bootstrapServers(),
                databases(),
                health(ports),
                clients,
                Members.analysts(stack.home().realm(), stack.analystPassword()));
    }

    private Map<String, LocalAccess.Database> databases() {
        Map<String, LocalAccess.Database> databases = new LinkedHashMap<>();
        for (String name : List.of("alerts", "agencies")) {
            databases.put(name, new LocalAccess.Database(stack.jdbcUrl(name), name, stack.databasePassword(name)));
        }
        return databases;
    }

    private static Map<String, String> health(Ports ports) {
        Map<String, String> health = new LinkedHashMap<>();
        health.put("alerts-service", ports.http(Port.ALERTS_MANAGEMENT) + "/q/health/ready");
        health.put("agencies-service", ports.http(Port.AGENCIES_MANAGEMENT) + "/q/health/ready");
        health.put("gateway", ports.http(Port.GATEWAY_MANAGEMENT) + "/q/health/ready");
        health.put("keycloak", ports.http(Port.KEYCLOAK_MANAGEMENT) + "/health/ready");
        return health;
    }

    private String tokenEndpoint() {
        return stack.issuer() + "/protocol/openid-connect/token";
    }
}
