package siaga.agencies.agency;

import java.util.Map;
import java.util.Set;

/** Which sharing groups each agency belongs to. Asked within the transaction of the reader. */
public interface Affiliations {

    /** Group codes by agency code, through nested groups too; an agency that belongs to none is not in it. */
    Map<String, Set<String>> byAgency();
}
