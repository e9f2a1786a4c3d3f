package siaga.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The alerts of the cases that the forum is there for; all names in them are invented. */
enum Case {
    /** Fruit concentrate that was stretched with syrup and colour. */
    FRUIT_CONCENTRATE("fruit-concentrate.json"),
    /** Cough syrup whose declared solvent was replaced by diethylene glycol. */
    COUGH_SYRUP("cough-syrup.json"),
    /** An online seller of slimming capsules, traced through its accounts. */
    ONLINE_SELLER("online-seller.json"),
    /** A lot of a solvent that holds diethylene glycol, of which syrups are made in several countries. */
    INGREDIENT_LOT("ingredient-lot.json"),
    /** Herbal slimming capsules with undeclared sibutramine. */
    SLIMMING_SUPPLEMENT("slimming-supplement.json");

    private final String file;

    Case(String file) {
        this.file = file;
    }

    /** The body of its draft. */
    String draft() {
        try (InputStream in = Objects.requireNonNull(Case.class.getResourceAsStream("/cases/" + file), file)) {
            JsonNode draft = new ObjectMapper().readTree(in);
            return draft.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
