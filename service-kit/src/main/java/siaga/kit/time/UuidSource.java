package siaga.kit.time;

import java.util.UUID;

/** Gives identifiers. */
@FunctionalInterface
public interface UuidSource {

    /** A UUID never given before, version 7. */
    UUID next();
}
