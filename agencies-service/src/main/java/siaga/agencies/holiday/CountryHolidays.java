package siaga.agencies.holiday;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The holidays of one country, year by year.
 *
 * @param country ISO 3166-1 alpha-2
 * @param law what makes the days holidays, by its name and number
 * @param note what is counted, and how a holiday moves that falls on a day off
 */
@Schema(name = "CountryHolidays", description = "The days on which the government offices of a country are closed.")
public record CountryHolidays(@Schema(examples = "ID") String country, String law, String note, List<Year> years) {

    /**
     * The holidays of a year, by date.
     *
     * @param announcement by which they were made known; null as long as some of them are computed
     */
    @Schema(name = "HolidaysOfYear")
    public record Year(
            @Schema(examples = "2026") int year, @Nullable String announcement, List<Holiday> holidays) {}

    /** Only that year; empty years when it is not known. */
    CountryHolidays in(long year) {
        return new CountryHolidays(
                country,
                law,
                note,
                years.stream().filter(known -> known.year() == year).toList());
    }

    Set<LocalDate> days() {
        return years.stream()
                .flatMap(year -> year.holidays().stream())
                .map(Holiday::date)
                .collect(Collectors.toUnmodifiableSet());
    }
}
