package siaga.agencies.holiday;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The holidays that this release knows, from one file for each country. */
@ApplicationScoped
public class PublicHolidays {

    /** The countries whose holidays are known, ISO 3166-1 alpha-2. */
    public static final Set<String> COUNTRIES = Set.of("ID", "JP", "KR", "MY", "PH", "SG", "TH", "VN");

    private final Map<String, CountryHolidays> byCountry;

    PublicHolidays(ObjectMapper json) {
        byCountry = COUNTRIES.stream()
                .map(country -> read(json, country))
                .collect(Collectors.toUnmodifiableMap(CountryHolidays::country, Function.identity()));
    }

    Optional<CountryHolidays> of(String country) {
        return Optional.ofNullable(byCountry.get(country));
    }

    /** All days off in that country; none for null and for a country that is not known. */
    public Set<LocalDate> daysOf(@Nullable String country) {
        return country == null
                ? Set.of()
                : of(country).map(CountryHolidays::days).orElse(Set.of());
    }

    private static CountryHolidays read(ObjectMapper json, String country) {
        try (InputStream file = PublicHolidays.class.getResourceAsStream(country + ".json")) {
            return json.readValue(file, CountryHolidays.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the holidays of " + country + " cannot be read", e);
        }
    }
}
