package siaga.alerts.request;

import java.util.List;
import siaga.contracts.text.LocalisedText;

/**
 * What is asked, as it is kept.
 *
 * @param items JSON Pointers into the alert
 */
record Question(List<LocalisedText> text, List<String> items) {}
