package siaga.alerts.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.Product;

/**
 * The field of BPOM's warnings that holds both the notification number of a cosmetic and what became of it, such as {@code CD
 * 0905502521 (Tanpa Izin Edar (Nomor Izin Edar fiktif))}.
 *
 * @param numbers as written
 * @param fictitious the number was never given, or the product is not registered
 * @param cancelled the registration was cancelled
 */
record BpomNumbers(List<String> numbers, boolean fictitious, boolean cancelled) {

    private static final Pattern NUMBER = Pattern.compile("\\b(?:NKIT|N[A-E]|C[ADLP])\\.?\\s?\\d{9,11}L?\\b");

    static BpomNumbers of(@Nullable String field) {
        String text = field == null ? "" : field;
        String lower = text.toLowerCase(Locale.ROOT);
        Set<String> numbers = new LinkedHashSet<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            numbers.add(number.group());
        }
        boolean unregistered =
                lower.contains("fiktif") || lower.contains("tanpa izin edar") || lower.contains("tidak terdaftar");
        return new BpomNumbers(List.copyOf(numbers), unregistered, lower.contains("dibatalkan"));
    }

    List<Product.Registration> registrations() {
        List<Product.Registration> registrations = new ArrayList<>();
        numbers.forEach(number -> registrations.add(new Product.Registration("ID", "NIE", number)));
        return registrations;
    }
}
