package siaga.alerts.annex;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import siaga.contracts.vocabulary.Compartment;

/**
 * Stands in the place of what a reader's agency is not cleared for (domain.md, Sharing 4).
 *
 * @param redacted always true
 * @param contact code of the agency to ask
 */
public record Redacted(boolean redacted, Compartment compartment, String contact) {

    public static Redacted of(Compartment compartment, String contact) {
        return new Redacted(true, compartment, contact);
    }

    /** The same, to stand in a document. */
    public ObjectNode asTree() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("redacted", redacted)
                .put("compartment", compartment.name())
                .put("contact", contact);
    }
}
