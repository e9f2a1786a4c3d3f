package siaga.alerts.alert;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import siaga.alerts.alert.AlertAccess.Readable;
import siaga.alerts.content.AlertContent;
import siaga.alerts.content.CompartmentMark;
import siaga.contracts.sharing.Member;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.Compartment;
import siaga.kit.caller.Caller;

/** Puts a marker in the place of whatever the reader's agency is not cleared for (domain.md, Sharing 4). */
@ApplicationScoped
class Redaction {

    /** That there was something, that it does not hold any more, and why (domain.md, Lifecycle 13). */
    private static final List<String> LEFT_OF_WITHDRAWN =
            List.of("id", "reference", "version", "status", "notifiedBy", "reason", "tlp", "acts");

    private final ObjectMapper mapper;

    Redaction(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The alert as that caller reads it. */
    ObjectNode view(Readable read, Caller caller) {
        return view(read, read.content(), read.alert().version, caller);
    }

    /** The same with the content of another version. */
    ObjectNode view(Readable read, AlertContent content, int version, Caller caller) {
        ObjectNode view = mapper.valueToTree(AlertView.of(read.alert(), content, version));
        if (read.ofOrigin(caller.agency())) {
            return view;
        }
        if (read.alert().status == AlertStatus.WITHDRAWN) {
            return view.retain(LEFT_OF_WITHDRAWN);
        }
        for (CompartmentMark mark : hidden(read, content, caller.agency())) {
            replace(view, mark.pointer(), marker(mark.compartment(), read.alert().origin));
        }
        return view;
    }

    /** The places of the alert that an agency does not see although it may read the alert. */
    List<CompartmentMark> hidden(Readable read, String agency) {
        ObjectNode written = mapper.valueToTree(read.content());
        return hidden(read, read.content(), agency).stream()
                .filter(mark -> !written.at(mark.pointer()).isMissingNode())
                .toList();
    }

    /** The same, with the places that hold nothing. */
    static List<CompartmentMark> closed(Readable read, String agency) {
        return hidden(read, read.content(), agency);
    }

    static List<CompartmentMark> hidden(Readable read, AlertContent content, String agency) {
        if (read.ofOrigin(agency)) {
            return List.of();
        }
        Set<Compartment> cleared =
                read.directory().find(agency).map(Member::compartments).orElse(Set.of());
        return marks(content).stream()
                .filter(mark ->
                        mark.pointer() != null && mark.compartment() != null && !cleared.contains(mark.compartment()))
                .toList();
    }

    /** The fraud block is for law enforcement without anybody having to mark it. */
    private static List<CompartmentMark> marks(AlertContent content) {
        List<CompartmentMark> marks = new ArrayList<>(content.compartments());
        marks.add(new CompartmentMark("/fraud", Compartment.LAW_ENFORCEMENT));
        return marks;
    }

    private ObjectNode marker(Compartment compartment, String contact) {
        return mapper.createObjectNode()
                .put("redacted", true)
                .put("compartment", compartment.name())
                .put("contact", contact);
    }

    private static void replace(ObjectNode view, String pointer, ObjectNode marker) {
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = view.at(place.head());
        if (view.at(place).isMissingNode()) {
            return;
        }
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), marker);
        } else if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), marker);
        }
        forgetIdentifiersWithin(view, pointer);
    }

    /** The normal forms beside the document would tell what was hidden in it. */
    private static void forgetIdentifiersWithin(ObjectNode view, String pointer) {
        Iterator<JsonNode> identifiers = view.path("identifiers").elements();
        while (identifiers.hasNext()) {
            String at = identifiers.next().path("pointer").asText();
            if (at.equals(pointer) || at.startsWith(pointer + "/")) {
                identifiers.remove();
            }
        }
    }
}
