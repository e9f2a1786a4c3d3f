package siaga.alerts.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import siaga.alerts.content.AlertContent;
import siaga.alerts.content.Lot;
import siaga.kit.json.JsonSettings;
import siaga.kit.json.StrictJson;

/** Files read as an import reads them, without a store. */
final class Reading {

    static final ObjectMapper MAPPER = JsonSettings.apply(new ObjectMapper().registerModule(new JavaTimeModule()));

    private Reading() {}

    static Iterator<ParsedRecord> open(ImportFormat format, InputStream file) {
        try {
            return new ImportFiles(MAPPER, new StrictJson(MAPPER)).open(format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ParsedRecord> all(ImportFormat format, String file) {
        List<ParsedRecord> records = new ArrayList<>();
        open(format, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .forEachRemaining(records::add);
        return records;
    }

    static SourceRecord one(ImportFormat format, String file) {
        return (SourceRecord) all(format, file).getFirst();
    }

    static List<String> lots(AlertContent content) {
        return content.products().stream()
                .flatMap(product -> product.lots().stream())
                .map(Reading::shown)
                .toList();
    }

    /** {@code 23002 expires 2026-10-19}. */
    static String shown(Lot lot) {
        return String.join(
                " ",
                Stream.of(
                                lot.lot(),
                                lot.expiry() == null ? null : "expires " + lot.expiry(),
                                lot.bestBefore() == null ? null : "best " + lot.bestBefore(),
                                lot.produced() == null ? null : "made " + lot.produced())
                        .filter(part -> part != null)
                        .toList());
    }
}
