package siaga.alerts.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads the records of a source that publishes JSON objects. */
@FunctionalInterface
interface JsonSource {

    ParsedRecord parse(long position, ObjectNode record);
}
