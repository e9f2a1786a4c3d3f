package siaga.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** The example of the documentation as a draft, with another lot each time. */
final class Draft {

    /** Who notifies it. */
    static final String ORIGIN = "ID-BPOM";

    /** Who approves it. */
    static final String DESK = "FORUM-DESK";

    /** One of those who are told. */
    static final String TOLD = "KR-MFDS";

    private static final String LOT = "B77-K01";

    private final String example;
    private final AtomicLong number = new AtomicLong();

    private Draft(String example) {
        this.example = example;
    }

    static Draft ofExample(Path project) throws IOException {
        return new Draft(Files.readString(project.resolve("docs/examples/cough-syrup.json")));
    }

    String next() {
        return example.replace(LOT, "B" + number.incrementAndGet());
    }
}
