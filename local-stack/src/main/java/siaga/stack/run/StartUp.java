package siaga.stack.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import siaga.stack.engine.Waiting;
import siaga.stack.process.Daemon;
import siaga.stack.process.PidFile.Running;

/**
 * Brings a stack up: starts what does not run, leaves what does, replaces what runs from an earlier build. Interrupted,
 * it stops again what it started.
 */
final class StartUp {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    // What starts needs the processor more than we need to know at once.
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(200);
    private static final int RESTARTS = 10;
    private static final Duration BEFORE_RESTART = Duration.ofMillis(500);

    // Nothing that is starting holds what would be worth a longer wait.
    private static final Duration GRACE = Duration.ofSeconds(6);

    private final Home home;
    private final List<Part> parts;
    private final Runnable onceDatabaseIsReady;
    private final Board board;
    private final List<Part> started = new ArrayList<>();
    private boolean givenUp;

    /**
     * @param onceDatabaseIsReady done before any part that needs its database
     */
    StartUp(Home home, List<Part> parts, Runnable onceDatabaseIsReady, Board board) {
        this.home = home;
        this.parts = List.copyOf(parts);
        this.onceDatabaseIsReady = onceDatabaseIsReady;
        this.board = board;
    }

    /**
     * Starts every part and returns when each is ready.
     *
     * @param whenReady done before the start counts as finished
     * @throws CannotRun with what to do, after what was started has been stopped again
     */
    void run(Runnable whenReady) {
        parts.stream()
                .filter(part -> home.daemon(part.name()).running().isEmpty())
                .forEach(Preconditions::portsAreFree);
        Thread hook = new Thread(this::interrupted, "stop what was started");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            startAll();
            whenReady.run();
        } catch (RuntimeException e) {
            giveUp();
            throw e;
        } finally {
            forget(hook);
        }
    }

    private void startAll() {
        parts.forEach(part -> board.show(part.name(), "waiting", ""));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> databases = new CompletableFuture<>();
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (Part part : parts) {
                CompletableFuture<Void> before =
                        part.needsDatabase() ? databases : CompletableFuture.completedFuture(null);
                CompletableFuture<Daemon.Launch> prepared = CompletableFuture.supplyAsync(() -> prepare(part), threads);
                CompletableFuture<Void> ready =
                        prepared.thenAcceptBothAsync(before, (launch, ignored) -> bringUp(part, launch), threads);
                all.add(ready);
                if (part.tier() == Part.Tier.DATABASE) {
                    ready.thenRunAsync(onceDatabaseIsReady, threads).whenComplete((done, failure) -> {
                        if (failure == null) {
                            databases.complete(null);
                        } else {
                            databases.completeExceptionally(failure);
                        }
                    });
                }
            }
            all.forEach(ready -> ready.whenComplete((done, failure) -> {
                if (failure != null) {
                    stopStarting();
                }
            }));
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private Daemon.Launch prepare(Part part) {
        board.show(part.name(), "preparing", "");
        try {
            return part.launch().prepare();
        } catch (IOException e) {
            throw new UncheckedIOException(part.name() + " could not be prepared", e);
        }
    }

    private void bringUp(Part part, Daemon.Launch launch) {
        Daemon daemon = home.daemon(part.name());
        try {
            boolean ranBefore = startUnlessRunning(part, launch, daemon);
            board.show(part.name(), "starting", "");
            boolean answered = answers(part, daemon);
            for (int again = 0; again < RESTARTS && ended(part, daemon); again++) {
                Waiting.until(BEFORE_RESTART, BETWEEN_PROBES, this::hasGivenUp);
                startUnlessRunning(part, launch, daemon);
                answered = answers(part, daemon);
            }
            if (hasGivenUp()) {
                return;
            }
            if (!answered || daemon.running().isEmpty()) {
                throw new CannotRun(
                        part.name() + (answered ? " ended while it started" : " is not ready after 4 minutes")
                                + ", see " + daemon.log());
            }
            board.show(part.name(), "ready", part.address() + (ranBefore ? "  (ran already)" : "  " + board.elapsed()));
        } catch (IOException e) {
            throw new UncheckedIOException(part.name() + " could not be started", e);
        }
    }

    private boolean answers(Part part, Daemon daemon) {
        return Waiting.until(
                PATIENCE,
                BETWEEN_PROBES,
                () -> part.ready().getAsBoolean() || daemon.running().isEmpty() || hasGivenUp());
    }

    /** A database server that was killed leaves children behind for a moment, and refuses to start beside them. */
    private boolean ended(Part part, Daemon daemon) {
        return part.tier() == Part.Tier.DATABASE && daemon.running().isEmpty() && !hasGivenUp();
    }

    /** Whether the very thing that is wanted ran already. */
    private boolean startUnlessRunning(Part part, Daemon.Launch launch, Daemon daemon) throws IOException {
        Optional<Running> running = daemon.running();
        if (running.isPresent()) {
            if (running.get().what().equals(launch.fingerprint())) {
                return true;
            }
            board.show(part.name(), "stopping", "to start what was built or configured since");
            daemon.stop(part.stopSignal(), GRACE);
        }
        synchronized (started) {
            if (!givenUp) {
                started.add(part);
                daemon.start(launch, home.folder());
            }
        }
        return false;
    }

    private boolean hasGivenUp() {
        synchronized (started) {
            return givenUp;
        }
    }

    private void stopStarting() {
        synchronized (started) {
            givenUp = true;
        }
    }

    private void giveUp() {
        stopStarting();
        new ShutDown(home, started, board, GRACE).run();
    }

    private void interrupted() {
        giveUp();
        board.say("Interrupted: what was started has been stopped. ./siaga up starts again.");
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // then it runs, and there is nothing to forget
        }
    }
}
