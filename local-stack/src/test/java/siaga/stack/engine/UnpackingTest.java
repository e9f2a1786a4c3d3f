package siaga.stack.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTest {

    @TempDir
    private Path folder;

    @Test
    void leavesNoTargetWhenItBreaksOffAndStartsOverTheNextTime() throws IOException {
        Path target = folder.resolve("engine");
        assertThatThrownBy(() -> Unpacking.once(target, unfinished -> {
                    Files.writeString(unfinished.resolve("half"), "");
                    throw new IOException("No space left on device");
                }))
                .hasMessage("No space left on device");
        assertThat(target).doesNotExist();

        Unpacking.once(target, unfinished -> Files.writeString(unfinished.resolve("whole"), ""));

        assertThat(target).isDirectoryContaining("glob:**whole").isDirectoryNotContaining("glob:**half");
    }

    @Test
    void unpacksOnceForManyAtATime() {
        AtomicInteger times = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 8; i++) {
                threads.submit(() -> Unpacking.once(folder.resolve("engine"), unfinished -> times.incrementAndGet()));
            }
        }
        assertThat(times).hasValue(1);
    }
}
