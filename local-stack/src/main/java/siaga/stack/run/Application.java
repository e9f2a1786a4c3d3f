package siaga.stack.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import siaga.stack.engine.Folders;
import siaga.stack.engine.Unpacking;

/**
 * A packaged application of the project. It runs from a copy in the stack's home: a build must not pull the classes from
 * under a running process.
 *
 * @param name names its copies
 * @param packaged the folder the build leaves it in
 * @param start the file in that folder that starts it, for which {@code java -jar} is right
 * @param folders those beside the file that belong to it
 */
record Application(String name, Path packaged, String start, List<String> folders) {

    static Application service(Path project, String name) {
        return new Application(
                name,
                project.resolve(name).resolve("target/quarkus-app"),
                "quarkus-run.jar",
                List.of("app", "lib", "quarkus"));
    }

    static Application launcher(Path project) {
        return new Application(
                "kafka", project.resolve("local-stack/target"), "local-stack-1.0.0-SNAPSHOT.jar", List.of("lib"));
    }

    boolean isPackaged() {
        return Files.exists(packaged.resolve(start));
    }

    /**
     * The application's starting file within a copy of its present state.
     *
     * @param copies the folder that holds the copies
     */
    Path installed(Path copies) throws IOException {
        if (!isPackaged()) {
            throw new CannotRun(name + " has not been built: run ./siaga up without SIAGA_BUILD=never.");
        }
        return Unpacking.once(copies.resolve(copyName()), this::copyTo).resolve(start);
    }

    /** Deletes the copies of earlier states. None of them may be running. */
    void forgetEarlier(Path copies) throws IOException {
        String present = copyName();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(copies, name + "-*")) {
            for (Path copy : all) {
                if (Files.isDirectory(copy) && !copy.getFileName().toString().equals(present)) {
                    Folders.delete(copy);
                }
            }
        }
    }

    private String copyName() throws IOException {
        StringBuilder state = new StringBuilder();
        for (Path file : files()) {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            state.append(file).append(attributes.size()).append(attributes.lastModifiedTime());
        }
        return name + "-" + Integer.toHexString(state.toString().hashCode());
    }

    private void copyTo(Path folder) throws IOException {
        for (Path file : files()) {
            Path target = folder.resolve(packaged.relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(List.of(packaged.resolve(start)));
        for (String folder : folders) {
            try (Stream<Path> tree = Files.walk(packaged.resolve(folder))) {
                files.addAll(tree.filter(Files::isRegularFile).sorted().toList());
            }
        }
        return files;
    }
}
