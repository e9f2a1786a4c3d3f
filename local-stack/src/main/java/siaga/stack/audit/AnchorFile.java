package siaga.stack.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import siaga.stack.run.CannotRun;
import siaga.stack.run.Home;

/** Anchors in a file, one a line: {@code <service> <ledger> <position> <hash>}. */
public final class AnchorFile {

    private static final Pattern LINE = Pattern.compile("(\\S+) (\\S+) (\\d{1,18}) ([0-9a-f]{64})");

    private final Path file;

    public AnchorFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** What was kept; nothing when there is no such file yet. */
    public List<Anchor> read() throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file).stream().map(this::anchor).toList()
                : List.of();
    }

    /** Replaces what was kept, in one step. */
    public void write(List<Anchor> anchors) throws IOException {
        Home.writePrivately(
                file,
                anchors.stream()
                        .map(anchor -> anchor.service() + " " + anchor.ledger() + " " + anchor.position() + " "
                                + anchor.hash() + "\n")
                        .collect(Collectors.joining()));
    }

    private Anchor anchor(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new CannotRun("The file " + file + " holds a line that is no anchor: " + line);
        }
        return new Anchor(parts.group(1), parts.group(2), Long.parseLong(parts.group(3)), parts.group(4));
    }
}
