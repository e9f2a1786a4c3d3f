package siaga.stack.run;

import java.io.IOException;
import java.util.Map;
import java.util.function.BooleanSupplier;
import siaga.stack.process.Daemon;

/**
 * One process of the stack.
 *
 * @param name how people call it, and the name of its log and pid file
 * @param tier what it has to wait for, and what has to be stopped before it
 * @param address where it is reached, for people
 * @param ports those it listens on
 * @param launch says how to start it, having prepared what that needs
 * @param ready whether it does its work now
 */
public record Part(
        String name, Tier tier, String address, Map<Port, Integer> ports, Preparation launch, BooleanSupplier ready) {

    /** The layers of the stack; each is stopped when those below have been. */
    public enum Tier {
        DATABASE,
        ENGINE,
        SERVICE
    }

    /** What stands before a start: unpacking, copying, creating. Quick when it has been done. */
    @FunctionalInterface
    public interface Preparation {
        Daemon.Launch prepare() throws IOException;
    }

    /** Whether it cannot even start without its database. */
    boolean needsDatabase() {
        return name.equals("keycloak") || name.equals("alerts-service") || name.equals("agencies-service");
    }

    /** The signal that asks it to end in good order. */
    String stopSignal() {
        // PostgreSQL takes SIGTERM for: wait until every client has gone.
        return tier == Tier.DATABASE ? "INT" : "TERM";
    }
}
