package siaga.alerts.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;
import siaga.kit.json.StrictJson;
import siaga.kit.problem.Problem;

/** Opens files of each format as a stream of records. */
@ApplicationScoped
class ImportFiles {

    private final ObjectMapper mapper;
    private final StrictJson json;

    ImportFiles(ObjectMapper mapper, StrictJson json) {
        this.mapper = mapper;
        this.json = json;
    }

    /**
     * The records, read as they arrive. An iterator that throws {@link java.io.UncheckedIOException} has lost its stream.
     *
     * @throws Problem malformed-body when the file is not of that format at all: a table without the columns
     */
    Iterator<ParsedRecord> open(ImportFormat format, InputStream file) throws IOException {
        return switch (format) {
            case OPENFDA -> new JsonRecords(file, mapper, new OpenFdaRecalls());
            case MFDS -> new JsonRecords(file, mapper, new MfdsRecalls());
            case SIAGA -> new JsonRecords(file, mapper, new SiagaDrafts(json));
            case BPOM -> bpom(new CsvRecords(file));
            case RASFF -> rasff(new CsvRecords(file));
        };
    }

    private static Iterator<ParsedRecord> bpom(CsvRecords table) {
        if (!table.header().containsAll(BpomWarnings.COLUMNS)) {
            throw notThisTable(table.header(), BpomWarnings.COLUMNS);
        }
        return table.records(new BpomWarnings());
    }

    private static Iterator<ParsedRecord> rasff(CsvRecords table) {
        Optional<RasffLayout> layout = RasffLayout.of(table.header());
        return table.records(new RasffNotifications(
                layout.orElseThrow(() -> notThisTable(table.header(), RasffLayout.FULL.columns()))));
    }

    private static Problem notThisTable(List<String> header, List<String> columns) {
        List<Violation> missing = columns.stream()
                .filter(column -> !header.contains(column))
                .map(column -> new Violation("", "column", "The column `" + column + "` is missing."))
                .toList();
        return new Problem(ProblemType.MALFORMED_BODY, "The first line is not the header of this format.", missing);
    }
}
