package siaga.alerts.alert;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Says who has not finished what an alert asked; answered by the feature that keeps the agencies' sub-states. */
public interface UnfinishedAgencies {

    /** Those of the agencies whose sub-state on that alert is not DONE, by code. */
    List<String> unfinished(UUID alert, Collection<String> agencies);
}
