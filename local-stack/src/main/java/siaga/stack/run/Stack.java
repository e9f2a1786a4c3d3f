package siaga.stack.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One whole stack: brought up and taken down as one, found again by its home. */
public final class Stack {

    private static final String GATEWAY_IN_REALM = "gateway-in-realm";
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Home home;
    private final Settings settings;
    private final Ports ports;
    private final Engines engines;
    private final Services services;

    private Stack(Home home, Settings settings, Ports ports) {
        this.home = home;
        this.settings = settings;
        this.ports = ports;
        this.engines = new Engines(home, settings, ports);
        this.services = new Services(home, ports, new ServiceEnvironment(home, settings, ports, engines));
    }

    /** The stack of a home, with the ports that the launcher's environment asks for. */
    public static Stack of(Home home) {
        return of(home, System.getenv());
    }

    /** The stack of a home, with the ports that the environment asks for. */
    public static Stack of(Home home, Map<String, String> environment) {
        Settings settings = new Settings(home.file("settings"));
        return new Stack(home, settings, Ports.choose(environment, settings));
    }

    /**
     * Starts what does not run and returns when all is ready; interrupted or failing, it stops again what it started.
     *
     * @param enginesOnly leaves the services out
     * @param whenReady done before the start counts as finished
     * @throws CannotRun with what to do
     */
    public void up(boolean enginesOnly, Board board, Runnable whenReady) throws IOException {
        try (HomeLock _ = HomeLock.take(home)) {
            Preconditions.enoughDisk(home);
            Files.createDirectories(home.file("cds"));
            ports.settle(settings);
            List<Part> parts = enginesOnly ? engines.parts() : parts();
            new StartUp(home, parts, engines::ensureDatabases, board).run(whenReady);
            forgetEarlierBuilds();
        }
    }

    /** Stops everything; the data stay. */
    public void down(Board board) throws IOException {
        try (HomeLock _ = HomeLock.take(home)) {
            new ShutDown(home, parts(), board, GRACE).run();
        }
    }

    /** Stops everything and deletes all the stack has. */
    public void reset(Board board) throws IOException {
        try (HomeLock _ = HomeLock.take(home)) {
            new ShutDown(home, parts(), board, GRACE).run();
            home.clear();
        }
    }

    /** Every part, in the order in which people think of them: what is relied on stands first. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>(engines.parts());
        parts.addAll(services.parts());
        return parts;
    }

    /** Its home. */
    public Home home() {
        return home;
    }

    /** Its ports. */
    public Ports ports() {
        return ports;
    }

    /** Who issues its tokens. */
    public String issuer() {
        return engines.issuer();
    }

    /** What Kafka's clients are configured with. */
    public String bootstrapServers() {
        return engines.bootstrapServers();
    }

    /** The address of a service's database. */
    public String jdbcUrl(String database) {
        return engines.jdbcUrl(database);
    }

    /** The password of a database's owner. */
    public String databasePassword(String database) {
        return settings.secret(Engines.databaseSecret(database));
    }

    /** The secret of the client that creates the members' first systems. */
    public String bootstrapClientSecret() {
        return settings.secret("bootstrap-client");
    }

    /** The password of Keycloak's administrator, who is called admin. */
    public String keycloakAdminPassword() {
        return settings.secret("keycloak-admin");
    }

    /** Does what has to be done when the gateway's port is another than when this was done last. */
    public void whenGatewayHasMoved(Runnable tellTheRealm) {
        int now = ports.of(Port.GATEWAY);
        Optional<Integer> known = settings.port(GATEWAY_IN_REALM);
        if (known.isPresent() && known.get() != now) {
            tellTheRealm.run();
        }
        settings.port(GATEWAY_IN_REALM, now);
    }

    /** The password of the realm's analysts. */
    public String analystPassword() {
        return settings.secret("analyst");
    }

    private void forgetEarlierBuilds() throws IOException {
        Path copies = home.file("apps");
        List<Application> applications = new ArrayList<>(services.applications());
        applications.add(Application.launcher(home.project()));
        for (Application application : applications) {
            if (application.isPackaged()) {
                application.forgetEarlier(copies);
            }
        }
    }
}
