package siaga.alerts.codelist;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import siaga.kit.json.JsonSettings;

/** The lists in the resources of the program, one file each. */
final class ShippedLists {

    private static final ObjectMapper MAPPER = JsonSettings.apply(new ObjectMapper());

    private static final List<ShippedList> ALL = Stream.concat(
                    Arrays.stream(Place.values()).flatMap(place -> place.lists().stream()), FixedLists.names().stream())
            .sorted()
            .map(name -> read(name + ".json", ShippedList.class))
            .toList();

    private ShippedLists() {}

    static List<ShippedList> all() {
        return ALL;
    }

    /** A resource of this package. */
    static <T> T read(String resource, Class<T> type) {
        try (InputStream in = Objects.requireNonNull(ShippedLists.class.getResourceAsStream(resource), resource)) {
            return MAPPER.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
