package siaga.stack.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationTest {

    @TempDir
    private Path folder;

    private Path packaged;
    private Path copies;
    private Application gateway;

    @BeforeEach
    void packageIt() throws IOException {
        packaged = folder.resolve("gateway/target/quarkus-app");
        copies = folder.resolve("apps");
        for (String part : new String[] {"app", "lib", "quarkus"}) {
            Files.createDirectories(packaged.resolve(part));
        }
        Files.writeString(packaged.resolve("quarkus-run.jar"), "1");
        Files.writeString(packaged.resolve("app/gateway.jar"), "1");
        gateway = Application.service(folder, "gateway");
    }

    @Test
    void runsFromACopyThatABuildDoesNotTouch() throws IOException {
        Path jar = gateway.installed(copies);
        Files.writeString(packaged.resolve("app/gateway.jar"), "second build");
        assertThat(jar.resolveSibling("app/gateway.jar")).hasContent("1");
    }

    @Test
    void isCopiedAnewAfterABuildAndTheEarlierCopyIsForgotten() throws IOException {
        Path earlier = gateway.installed(copies);
        assertThat(gateway.installed(copies)).isEqualTo(earlier);
        Files.writeString(packaged.resolve("app/gateway.jar"), "second build");

        Path later = gateway.installed(copies);
        gateway.forgetEarlier(copies);

        assertThat(later).isNotEqualTo(earlier).exists();
        assertThat(earlier).doesNotExist();
    }

    @Test
    void saysWhatToDoWhenItHasNotBeenBuilt() throws IOException {
        Files.delete(packaged.resolve("quarkus-run.jar"));
        assertThatThrownBy(() -> gateway.installed(copies))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("./siaga up");
    }
}
