package siaga.alerts.importing;

import org.jspecify.annotations.Nullable;

/** One record of a file, read or refused; a record that cannot be read never ends the file. */
sealed interface ParsedRecord permits SourceRecord, Rejected {

    /** Its place in the file, from 1. */
    long position();

    /** Its number in the source; null when it has none or it cannot be found. */
    @Nullable
    String number();
}
