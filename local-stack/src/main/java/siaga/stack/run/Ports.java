package siaga.stack.run;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import siaga.stack.engine.FreePort;

/** The ports of one stack. Once chosen they stay, so that addresses in tokens and bookmarks go on to hold. */
public final class Ports {

    private final Map<Port, Integer> numbers;

    Ports(Map<Port, Integer> numbers) {
        this.numbers = new EnumMap<>(numbers);
    }

    /**
     * What the environment says, else what the stack was given before, else the usual ones; with
     * {@code SIAGA_PORTS=auto} free ones in place of the usual.
     */
    static Ports choose(Map<String, String> environment, Settings settings) {
        boolean auto = "auto".equals(environment.get("SIAGA_PORTS"));
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        Set<Integer> taken = new HashSet<>();
        for (Port port : Port.values()) {
            int number = wanted(port, environment)
                    .or(() -> settings.port(port.name()))
                    .orElseGet(() -> auto ? another(taken) : port.usual());
            taken.add(number);
            numbers.put(port, number);
        }
        return new Ports(numbers);
    }

    /** Keeps the choice for every later command. */
    void settle(Settings settings) {
        numbers.forEach((port, number) -> {
            if (!settings.port(port.name()).equals(Optional.of(number))) {
                settings.port(port.name(), number);
            }
        });
    }

    /** The number of a port. */
    public int of(Port port) {
        return numbers.get(port);
    }

    /** The base address of what is served on the port over HTTP. */
    public String http(Port port) {
        return "http://127.0.0.1:" + of(port);
    }

    /** Those of a part. */
    Map<Port, Integer> ofPart(String part) {
        Map<Port, Integer> its = new EnumMap<>(numbers);
        its.keySet().removeIf(port -> !port.part().equals(part));
        return its;
    }

    private static Optional<Integer> wanted(Port port, Map<String, String> environment) {
        String value = environment.get(port.variable());
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.valueOf(value.strip()));
        } catch (NumberFormatException e) {
            throw new CannotRun(port.variable() + " is \"" + value + "\": give it the number of a port.");
        }
    }

    private static int another(Set<Integer> taken) {
        int candidate = FreePort.any();
        while (taken.contains(candidate)) {
            candidate = FreePort.any();
        }
        return candidate;
    }
}
