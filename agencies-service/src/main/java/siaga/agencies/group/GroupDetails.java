package siaga.agencies.group;

import java.util.List;
import java.util.Set;
import siaga.contracts.text.LocalisedText;

/**
 * What a sharing group is, checked by {@link GroupRules}.
 *
 * @param name in several languages, one of them English
 * @param members codes of the agencies that it names itself
 * @param groups codes of the groups that stand in it
 */
record GroupDetails(List<LocalisedText> name, Set<String> members, Set<String> groups) {}
