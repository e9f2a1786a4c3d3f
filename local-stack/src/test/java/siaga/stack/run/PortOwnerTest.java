package siaga.stack.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import siaga.stack.engine.FreePort;

class PortOwnerTest {

    @Test
    void namesTheProcessThatListens() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "only Linux shows who listens");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(PortOwner.of(socket.getLocalPort()))
                    .hasValue("java (pid " + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    void saysNothingOfAFreePort() {
        assertThat(PortOwner.of(FreePort.any())).isEmpty();
    }
}
