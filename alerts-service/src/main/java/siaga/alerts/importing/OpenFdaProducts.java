package siaga.alerts.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.Amount;
import siaga.alerts.content.Lot;
import siaga.alerts.content.Product;

/** The product of an American recall out of its description and its codes. */
final class OpenFdaProducts {

    private static final int NAME_LENGTH = 12;
    private static final int MOST_PRODUCTS = 30;
    private static final int DESCRIPTION = 18_000;
    private static final Pattern NAME_END = Pattern.compile(
            "[;|]|\\s{2,}|\\. |, (?=\\d|net|ingredients|upc)|\\s(?=(?i:net\\s*wt|upc|ingredients:|item\\s*#|lot\\b))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUANTITY = Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d+)\\s+([A-Za-z]{2,20})");

    private OpenFdaProducts() {}

    /**
     * One product with all lots; with several article numbers, one more for each of them without lots, because the text does
     * not say which lot belongs to which.
     */
    static List<Product> of(ObjectNode record, String description) {
        String codes = OpenFdaRecalls.text(record, "code_info");
        String more = OpenFdaRecalls.text(record, "more_code_info");
        List<Lot> lots = lots(record, codes, more);
        Set<String> gtins = GtinText.gtins(description + "\n" + codes + "\n" + more);
        String name = CleanText.shortened(name(description), 300);
        String whole = CleanText.shortened(
                Stream.of(description, CleanText.of(codes), CleanText.of(more))
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining("\n")),
                DESCRIPTION);
        List<Product> products = new ArrayList<>();
        products.add(product(name, whole, gtins.size() == 1 ? gtins.iterator().next() : null, lots));
        if (gtins.size() > 1) {
            gtins.stream()
                    .limit(MOST_PRODUCTS - 1L)
                    .forEach(gtin -> products.add(product(name, null, gtin, List.of())));
        }
        return products;
    }

    private static Product product(String name, @Nullable String description, @Nullable String gtin, List<Lot> lots) {
        return new Product(name, null, description, null, null, null, gtin, List.of(), null, null, null, lots);
    }

    /** With a single lot the quantity recalled is that lot's, when it is a plain count. */
    private static List<Lot> lots(ObjectNode record, String codes, String more) {
        List<Lot> lots = LotText.lots(codes + "\n" + more);
        Matcher quantity =
                QUANTITY.matcher(OpenFdaRecalls.text(record, "product_quantity").strip());
        if (lots.size() != 1 || lots.getFirst().lot() == null || !quantity.matches()) {
            return lots;
        }
        Lot lot = lots.getFirst();
        Amount amount = new Amount(new BigDecimal(quantity.group(1).replace(",", "")), quantity.group(2));
        return List.of(
                new Lot(lot.lot(), lot.expiry(), lot.bestBefore(), lot.produced(), amount, List.of(), null, null));
    }

    /** The beginning of the description, as far as it reads as a name. */
    static String name(String description) {
        Matcher end = NAME_END.matcher(description);
        int from = 0;
        while (end.find(from)) {
            if (end.start() >= NAME_LENGTH) {
                return description.substring(0, end.start()).replaceAll("[\\s,:(-]+$", "");
            }
            from = end.end();
        }
        return description.replaceAll("[\\s.]+$", "");
    }
}
