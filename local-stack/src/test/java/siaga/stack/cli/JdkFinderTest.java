package siaga.stack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part of the launcher that runs before there is a JVM. */
class JdkFinderTest {

    private static final Path LAUNCHER = Path.of("..", "siaga").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    void takesTheJdkThatJavaHomeNamesWhenItIsNewEnough() throws Exception {
        Path named = jdk("elsewhere/named", "25.0.3");
        jdk("usual/jdk-26", "26");
        assertThat(javaHome(named).output()).isEqualTo(named.toString());
    }

    @Test
    void looksInTheUsualFoldersWhenJavaHomeIsTooOld() throws Exception {
        Path old = jdk("elsewhere/old", "17.0.15");
        jdk("usual/jdk-21", "21.0.2");
        Path recent = jdk("usual/jdk-25", "25");
        assertThat(javaHome(old).output()).isEqualTo(recent.toString());
    }

    @Test
    void passesOverWhatHasNoCompiler() throws Exception {
        Path runtime = jdk("usual/jre-25", "25.0.1");
        Files.delete(runtime.resolve("bin/javac"));
        assertThat(javaHome(runtime).exitCode()).isNotZero();
    }

    @Test
    void saysInOneLineWhatIsMissing() throws Exception {
        Answer answer = javaHome(jdk("usual/jdk-21", "21.0.2"));
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.output())
                .startsWith("siaga: A JDK 25 or later is needed and only 21 was found: install one")
                .endsWith("or set JAVA_HOME to it.")
                .doesNotContain("\n");
    }

    private record Answer(int exitCode, String output) {}

    private Answer javaHome(Path javaHome) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", LAUNCHER.toString(), "java-home").redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("SIAGA_JDK_FOLDERS", folder.resolve("usual").toString());
        builder.environment().put("PATH", withoutJdk());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), output.strip());
    }

    /** A path with the few programs the script calls and no javac. */
    private String withoutJdk() throws IOException {
        Path programs = Files.createDirectories(folder.resolve("programs"));
        for (String program : new String[] {"bash", "dirname", "readlink", "sed", "sort", "tail"}) {
            Path link = programs.resolve(program);
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, program(program));
            }
        }
        return programs.toString();
    }

    private static Path program(String name) {
        Path inBin = Path.of("/bin", name);
        return Files.exists(inBin) ? inBin : Path.of("/usr/bin", name);
    }

    private Path jdk(String place, String version) throws IOException {
        Path jdk = folder.resolve(place);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        for (String program : new String[] {"java", "javac"}) {
            Files.createFile(
                    jdk.resolve("bin").resolve(program),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        }
        return jdk;
    }
}
