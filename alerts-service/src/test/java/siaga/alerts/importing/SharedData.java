package siaga.alerts.importing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The real files of the sources, where they are at hand: under SIAGA_DATA, or beside the repository. */
final class SharedData {

    static final String OPENFDA = "openfda/food_enforcement.jsonl.gz";
    static final String RASFF_FULL = "rasff/rasff_window_full_columns.csv";
    static final String RASFF_SHORT = "rasff/rasff_2020_2022.csv";
    static final String MFDS = "mfds-kr/drug_recalls.json";
    static final String[] MFDS_DAYS = {
        "mfds-kr/snapshots/01_2026-08-13_46f65e8.json.gz",
        "mfds-kr/snapshots/06_2026-08-19_9881a64.json.gz",
        "mfds-kr/snapshots/12_2026-08-20_d029858.json.gz"
    };
    static final String BPOM = "bpom-id/bpom_public_warning_cosmetics.csv";

    private SharedData() {}

    /** The file, inflated; the test is skipped, and says so, where it is absent. */
    static InputStream open(String name) {
        Optional<Path> file = folder().map(folder -> folder.resolve(name)).filter(Files::isReadable);
        assumeTrue(
                file.isPresent(), () -> "skipped: " + name + " is not here; SIAGA_DATA names the folder that has it");
        try {
            InputStream in = Files.newInputStream(file.orElseThrow());
            return name.endsWith(".gz") ? new GZIPInputStream(in) : in;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> folder() {
        @Nullable String named = System.getenv("SIAGA_DATA");
        return Stream.of(named, "../shared/data", "../../shared/data")
                .filter(path -> path != null)
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
    }
}
