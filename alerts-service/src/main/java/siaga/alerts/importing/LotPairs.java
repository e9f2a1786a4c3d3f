package siaga.alerts.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.Lot;

/**
 * Brings lot numbers and dates together where a text gives them by turns, lot first or date first. Where they do not come by
 * turns, nobody can say which date is whose, and only the numbers are taken.
 */
final class LotPairs {

    private final boolean lotsNamed;

    /**
     * @param lotsNamed whether the text speaks of certain lots; dates alone would then say too much
     */
    LotPairs(boolean lotsNamed) {
        this.lotsNamed = lotsNamed;
    }

    /** Lot numbers, or dates of a kind, that stand together in the text. */
    record Part(Kind kind, List<String> values) {}

    enum Kind {
        LOT,
        EXPIRY,
        BEST_BEFORE,
        PRODUCED
    }

    List<Lot> of(List<Part> parts) {
        boolean anyLot = parts.stream().anyMatch(part -> part.kind() == Kind.LOT);
        if (!anyLot) {
            return lotsNamed ? List.of() : datesAlone(parts);
        }
        List<Lot> paired = byTurns(parts);
        return paired != null ? paired : numbersAlone(parts);
    }

    private static List<Lot> datesAlone(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.kind() != Kind.PRODUCED || parts.size() == 1)
                .flatMap(part -> part.values().stream().map(date -> lot(null, part.kind(), date)))
                .toList();
    }

    private static List<Lot> numbersAlone(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.kind() == Kind.LOT)
                .flatMap(part -> part.values().stream())
                .map(number -> lot(number, Kind.LOT, ""))
                .toList();
    }

    /** Null when numbers and dates do not come by turns. */
    private static @Nullable List<Lot> byTurns(List<Part> parts) {
        boolean lotFirst = parts.getFirst().kind() == Kind.LOT;
        List<Lot> lots = new ArrayList<>();
        List<String> numbers = List.of();
        Dates dates = new Dates();
        for (Part part : parts) {
            boolean turn =
                    part.kind() == (lotFirst ? Kind.LOT : parts.getFirst().kind());
            if (turn && part != parts.getFirst()) {
                if (numbers.isEmpty()) {
                    return null;
                }
                dates.addTo(lots, numbers);
                numbers = List.of();
                dates = new Dates();
            }
            if (part.kind() == Kind.LOT) {
                if (!numbers.isEmpty()) {
                    return null;
                }
                numbers = part.values();
            } else if (!dates.take(part)) {
                return null;
            }
        }
        if (numbers.isEmpty()) {
            return null;
        }
        dates.addTo(lots, numbers);
        return lots;
    }

    /** The dates of one turn, at most one of each kind. */
    private static final class Dates {
        private @Nullable String expiry;
        private @Nullable String bestBefore;
        private @Nullable String produced;

        boolean take(Part part) {
            if (part.values().size() != 1) {
                return false;
            }
            String date = part.values().getFirst();
            switch (part.kind()) {
                case EXPIRY -> {
                    boolean again = expiry != null;
                    expiry = date;
                    return !again;
                }
                case BEST_BEFORE -> {
                    boolean again = bestBefore != null;
                    bestBefore = date;
                    return !again;
                }
                default -> {
                    boolean again = produced != null;
                    produced = date;
                    return !again;
                }
            }
        }

        void addTo(List<Lot> lots, List<String> numbers) {
            numbers.forEach(
                    number -> lots.add(new Lot(number, expiry, bestBefore, produced, null, List.of(), null, null)));
        }
    }

    private static Lot lot(@Nullable String number, Kind kind, String date) {
        return new Lot(
                number,
                kind == Kind.EXPIRY ? date : null,
                kind == Kind.BEST_BEFORE ? date : null,
                kind == Kind.PRODUCED ? date : null,
                null,
                List.of(),
                null,
                null);
    }
}
