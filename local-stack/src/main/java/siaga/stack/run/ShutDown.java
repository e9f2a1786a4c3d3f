package siaga.stack.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import siaga.stack.process.Daemon;

/** Takes a stack down: the services first, what they rely on after them, PostgreSQL last. */
final class ShutDown {

    private final Home home;
    private final List<Part> parts;
    private final Board board;
    private final Duration grace;

    /**
     * @param grace how long a part may take to end in good order
     */
    ShutDown(Home home, List<Part> parts, Board board, Duration grace) {
        this.home = home;
        this.parts = List.copyOf(parts);
        this.board = board;
        this.grace = grace;
    }

    /** Stops every part that runs. */
    void run() {
        together(Part.Tier.SERVICE);
        together(Part.Tier.ENGINE);
        together(Part.Tier.DATABASE);
    }

    private void together(Part.Tier tier) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.stream().filter(part -> part.tier() == tier).forEach(part -> threads.execute(() -> stop(part)));
        }
    }

    private void stop(Part part) {
        Daemon daemon = home.daemon(part.name());
        if (daemon.running().isPresent()) {
            board.show(part.name(), "stopping", "");
        }
        try {
            daemon.stop(part.stopSignal(), grace);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        board.show(part.name(), "stopped", "");
    }
}
