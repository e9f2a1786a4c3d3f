package siaga.stack.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    private Path folder;

    @Test
    void aSecretStaysAndIsItsOwnersAlone() throws IOException {
        Path file = folder.resolve("settings");
        String secret = new Settings(file).secret("postgres");

        assertThat(new Settings(file).secret("postgres")).isEqualTo(secret).hasSizeGreaterThan(30);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void secretsDifferByNameAndStack() {
        Settings settings = new Settings(folder.resolve("one"));
        assertThat(settings.secret("postgres"))
                .isNotEqualTo(settings.secret("keycloak"))
                .isNotEqualTo(new Settings(folder.resolve("other")).secret("postgres"));
    }
}
