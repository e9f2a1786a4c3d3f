package siaga.stack.engine;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folders outside a stack's own home. */
public final class Folders {

    private Folders() {}

    /** Where unpacked engines are kept for all stacks and tests of this user; {@code SIAGA_CACHE} names another place. */
    public static Path cache() {
        return environment("SIAGA_CACHE")
                .map(Path::of)
                .orElseGet(() -> environment("XDG_CACHE_HOME")
                        .map(Path::of)
                        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                        .resolve("siaga"));
    }

    /** Deletes the folder and what is in it; links are removed, not followed. Nothing happens when it does not exist. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static Optional<String> environment(String key) {
        return Optional.ofNullable(System.getenv(key)).filter(value -> !value.isBlank());
    }
}
