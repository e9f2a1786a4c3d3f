package siaga.benchmarks;

import java.io.IOException;
import java.time.Duration;

/** Looks at the services' memory every second for as long as it is open. */
final class MemoryWatch implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Thread thread;

    private MemoryWatch(Thread thread) {
        this.thread = thread;
    }

    static MemoryWatch of(Stack stack, Memory memory) {
        return new MemoryWatch(Thread.ofPlatform().daemon().name("memory-watch").start(() -> look(stack, memory)));
    }

    private static void look(Stack stack, Memory memory) {
        try {
            while (true) {
                memory.look(stack);
                Thread.sleep(INTERVAL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.err.println("benchmarks: memory is not watched any more: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
