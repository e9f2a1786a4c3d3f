package siaga.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The alerts of the three cases that the forum grew out of; all names in them are invented. */
enum Case {
    /** Fruit concentrate that was stretched with syrup and colour. */
    FRUIT_CONCENTRATE("fruit-concentrate.json"),
    /** Cough syrup whose declared solvent was replaced by diethylene glycol. */
    COUGH_SYRUP("cough-syrup.json"),
    /** An online seller of slimming capsules, traced through its accounts. */
    ONLINE_SELLER("online-seller.json");

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
