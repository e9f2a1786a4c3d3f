package siaga.stack.run;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a stack settles at its first start and holds to: its passwords, and the ports that were chosen for it. */
final class Settings {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 24;

    private final Path file;
    private final Properties values = new Properties();

    Settings(Path file) {
        this.file = file;
        try {
            values.load(new StringReader(Files.readString(file)));
        } catch (NoSuchFileException firstStart) {
            // nothing is settled yet
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The secret of that name, made up when it is asked for the first time. */
    synchronized String secret(String name) {
        String key = "secret." + name;
        if (values.getProperty(key) == null) {
            byte[] bytes = new byte[SECRET_BYTES];
            RANDOM.nextBytes(bytes);
            put(key, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        return values.getProperty(key);
    }

    synchronized Optional<Integer> port(String name) {
        return Optional.ofNullable(values.getProperty("port." + name)).map(Integer::valueOf);
    }

    synchronized void port(String name, int port) {
        put("port." + name, Integer.toString(port));
    }

    private void put(String key, String value) {
        values.setProperty(key, value);
        String content = new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining());
        try {
            Home.writePrivately(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
