package siaga.stack.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback address. */
public final class FreePort {

    // Below the range from which systems take the ports of outgoing connections, so that none of those slips in.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private FreePort() {}

    /** A port on which nothing listens now. */
    public static int any() {
        while (true) {
            int candidate = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(candidate)) {
                return candidate;
            }
        }
    }

    /** Whether a server could listen on the port of 127.0.0.1 now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException occupied) {
            return false;
        }
    }
}
