package siaga.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Asks for the same thing again and again, by {@code wrk}. */
record Wrk(String path, String token) {

    WrkReport run(URI server, Duration length) throws IOException, InterruptedException {
        return WrkReport.parse(Program.run(
                List.of(
                        Program.require("wrk"),
                        "-t2",
                        "-c" + Plan.CLIENTS,
                        "-d" + length.toSeconds() + "s",
                        "--latency",
                        "-H",
                        "Authorization: Bearer " + token,
                        server.resolve(path).toString()),
                Map.of()));
    }
}
