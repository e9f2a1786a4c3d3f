package siaga.stack.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import siaga.stack.process.Daemon;

/** The three services of one stack. */
final class Services {

    // Idle within 256 MiB of memory and within 512 MiB under load; what the heap does not use goes back.
    private static final List<String> MEMORY =
            List.of("-Xms32m", "-Xmx256m", "-Xss512k", "-XX:MinHeapFreeRatio=15", "-XX:MaxHeapFreeRatio=30");

    private final Home home;
    private final Ports ports;
    private final JavaCommand java;
    private final ServiceEnvironment environment;

    Services(Home home, Ports ports, ServiceEnvironment environment) {
        this.home = home;
        this.ports = ports;
        this.java = new JavaCommand(home);
        this.environment = environment;
    }

    List<Part> parts() {
        return List.of(
                service("alerts-service", Port.ALERTS, Port.ALERTS_MANAGEMENT, environment::alerts),
                service("agencies-service", Port.AGENCIES, Port.AGENCIES_MANAGEMENT, environment::agencies),
                service("gateway", Port.GATEWAY, Port.GATEWAY_MANAGEMENT, environment::gateway));
    }

    /** The applications they run from. */
    List<Application> applications() {
        List<Application> applications = new ArrayList<>();
        parts().forEach(part -> applications.add(Application.service(home.project(), part.name())));
        return applications;
    }

    private Part service(String name, Port port, Port management, Supplier<Map<String, String>> specific) {
        return new Part(
                name,
                Part.Tier.SERVICE,
                ports.http(port),
                ports.ofPart(name),
                () -> {
                    Path jar = Application.service(home.project(), name).installed(home.file("apps"));
                    Map<String, String> variables = new HashMap<>(specific.get());
                    variables.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(port)));
                    variables.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.of(management)));
                    return new Daemon.Launch(java.of(name, MEMORY, List.of("-jar", jar.toString())), variables);
                },
                Probe.http(ports.http(management) + "/q/health/ready"));
    }
}
