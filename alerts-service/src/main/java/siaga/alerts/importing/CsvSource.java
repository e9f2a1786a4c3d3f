package siaga.alerts.importing;

/** Reads the records of a source that publishes a table. */
@FunctionalInterface
interface CsvSource {

    ParsedRecord parse(long position, CsvRow row);
}
