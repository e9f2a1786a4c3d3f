package siaga.stack.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one launcher at a time change what runs. The lock ends with its process, however that ends. */
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of the home.
     *
     * @throws CannotRun when another launcher has it
     */
    static HomeLock take(Home home) throws IOException {
        Files.createDirectories(home.folder());
        Path file = home.file("lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new CannotRun("Another ./siaga (pid " + Files.readString(file).strip()
                    + ") is starting or stopping this stack: wait until it has finished, or end it with Ctrl-C.");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
        return new HomeLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
