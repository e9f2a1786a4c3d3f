package siaga.stack.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keycloak from its distribution archive. The programs, configured for PostgreSQL once, are shared by all stacks of the
 * user; what a stack keeps of its own stands in its folder.
 *
 * @param folder the stack's own
 * @param port of 127.0.0.1, for logging in and tokens
 * @param managementPort of 127.0.0.1, for health
 */
public record Keycloak(Path folder, int port, int managementPort) {

    private static final String VERSION = "26.7.3";

    /** Keycloak's own database and its credentials. */
    public record Database(String jdbcUrl, String username, String password) {}

    /** The address of a realm, which is the issuer of its tokens. */
    public String issuer(String realm) {
        return address() + "/realms/" + realm;
    }

    /**
     * Unpacks and configures the distribution when that has not been done, and lays out the stack's folder.
     *
     * @param archive the distribution as it comes from the Maven repository; needed at the first time only
     * @param realm imported when the database does not hold it yet
     */
    public void prepare(Path archive, Path realm) {
        try {
            Path programs = Unpacking.once(
                    Folders.cache().resolve("keycloak-" + VERSION), unfinished -> unpackAndBuild(archive, unfinished));
            for (String part : List.of("bin", "conf", "lib", "providers", "themes", "version.txt")) {
                link(folder.resolve(part), programs.resolve(part));
            }
            Path imports = Files.createDirectories(folder.resolve("data/import"));
            Files.copy(realm, imports.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new EngineFailed("Keycloak could not be prepared: " + e.getMessage(), e);
        }
    }

    /** The command that serves it in the foreground. */
    public List<String> serve(Path java, List<String> jvmOptions) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(jvmOptions);
        command.addAll(jvmOptionsOfItsOwn(folder));
        command.addAll(List.of("start", "--optimized", "--import-realm"));
        return command;
    }

    /** What it is configured with at every start. */
    public Map<String, String> environment(Database database, String adminPassword) {
        return Map.ofEntries(
                Map.entry("KC_DB_URL", database.jdbcUrl()),
                Map.entry("KC_DB_USERNAME", database.username()),
                Map.entry("KC_DB_PASSWORD", database.password()),
                Map.entry("KC_DB_POOL_MAX_SIZE", "20"),
                // Else every connection that a restarted database has forgotten costs one log-in.
                Map.entry("QUARKUS_DATASOURCE_JDBC_VALIDATE_ON_BORROW", "true"),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(port)),
                Map.entry("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_MANAGEMENT_PORT", Integer.toString(managementPort)),
                Map.entry("KC_HOSTNAME", address()),
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_LOG_LEVEL", "info,io.smallrye.health:warn"),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword));
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    private static void unpackAndBuild(Path archive, Path target) throws IOException {
        Archives.zipWithoutTopFolder(archive, target);
        List<String> build = new ArrayList<>();
        build.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        build.addAll(jvmOptionsOfItsOwn(target));
        build.addAll(List.of("build", "--db=postgres", "--health-enabled=true"));
        Programs.run(build, Map.of("KC_LOG_LEVEL", "warn"));
    }

    // What the distribution's own kc.sh passes; started without it, the pid is Keycloak's and not a shell's.
    private static List<String> jvmOptionsOfItsOwn(Path home) {
        return List.of(
                "-Dkc.home.dir=" + home,
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    private static void link(Path link, Path target) throws IOException {
        if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(target)) {
            return;
        }
        Files.createDirectories(link.getParent());
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
    }
}
