package siaga.agencies.seed;

import java.nio.file.Path;

/** The seed file is not one that members can be admitted from. */
class SeedRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SeedRefused(Path file, String reason, Throwable cause) {
        super("the members of " + file + " were not admitted: " + reason, cause);
    }
}
