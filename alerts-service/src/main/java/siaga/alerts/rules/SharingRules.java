package siaga.alerts.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.AlertContent;
import siaga.alerts.content.CompartmentMark;
import siaga.alerts.content.Distribution;
import siaga.alerts.member.Directory;
import siaga.contracts.sharing.Audience;
import siaga.contracts.sharing.Flag;
import siaga.contracts.vocabulary.AgencyStatus;
import siaga.contracts.vocabulary.Tlp;

/** Rules of label, audience, flags and compartments: that somebody gets it, and that nothing contradicts itself. */
final class SharingRules {

    private static final int MANY = 500;

    private final Findings findings;
    private final Directory directory;

    SharingRules(Findings findings, Directory directory) {
        this.findings = findings;
        this.directory = directory;
    }

    void check(AlertContent content) {
        findings.required(content.tlp(), "/tlp");
        Audience audience = content.audience() == null ? Audience.NOBODY : content.audience();
        audience(audience);
        flags(content.distribution(), audience);
        labelAgainstAudience(content.tlp(), audience, content.distribution());
        findings.each(content.compartments(), "/compartments", MANY, this::mark);
    }

    void audience(Audience audience) {
        eachOf(audience.agencies(), "/audience/agencies", this::knownAgency);
        eachOf(audience.exclude(), "/audience/exclude", this::knownAgency);
        eachOf(
                audience.countries(),
                "/audience/countries",
                (country, at) -> findings.format(country, Formats.COUNTRY, at));
        eachOf(audience.persons(), "/audience/persons", (person, at) -> findings.format(person, Formats.PERSON, at));
        eachOf(
                audience.groups(),
                "/audience/groups",
                (group, at) -> findings.when(
                        !directory.hasGroup(group), at, "unknown-group", "There is no sharing group `" + group + "`."));
        Set<String> both = new HashSet<>(audience.agencies());
        both.retainAll(audience.exclude());
        findings.when(
                !both.isEmpty(), "/audience/exclude", "contradiction", "Both addressed and excluded: " + both + ".");
    }

    private void knownAgency(String code, String at) {
        boolean known = directory
                .find(code)
                .filter(member -> member.status() != AgencyStatus.LEFT)
                .isPresent();
        findings.when(!known, at, "unknown-agency", "There is no member `" + code + "`.");
    }

    private void flags(@Nullable Distribution distribution, Audience audience) {
        if (distribution == null) {
            return;
        }
        eachOf(
                distribution.countries(),
                "/distribution/countries",
                (country, at) -> findings.format(country, Formats.COUNTRY, at));
        findings.each(distribution.flags(), "/distribution/flags", MANY, (flag, at) -> flag(flag, at, audience));
    }

    private void flag(Flag flag, String at, Audience audience) {
        findings.required(flag.attention(), at + "/attention");
        findings.required(flag.reason(), at + "/reason");
        findings.when(
                (flag.agency() == null) == (flag.country() == null),
                at,
                "one-of",
                "A flag names either an agency or a country.");
        findings.format(flag.country(), Formats.COUNTRY, at + "/country");
        if (flag.agency() != null) {
            knownAgency(flag.agency(), at + "/agency");
            findings.when(
                    audience.exclude().contains(flag.agency()),
                    at + "/agency",
                    "contradiction",
                    "An excluded agency cannot be asked to act.");
        }
    }

    private void labelAgainstAudience(@Nullable Tlp tlp, Audience audience, @Nullable Distribution distribution) {
        boolean named = !audience.persons().isEmpty();
        boolean flagged = distribution != null && !distribution.flags().isEmpty();
        boolean addressed = flagged
                || !audience.agencies().isEmpty()
                || !audience.countries().isEmpty()
                || !audience.groups().isEmpty();
        findings.when(
                tlp == Tlp.RED && !named,
                "/audience/persons",
                "required",
                "TLP:RED is read by named persons; name them.");
        findings.when(
                tlp != null && tlp != Tlp.RED && named,
                "/audience/persons",
                "contradiction",
                "Persons are named for TLP:RED only.");
        findings.when(
                (tlp == Tlp.AMBER || tlp == Tlp.AMBER_STRICT) && !addressed,
                "/audience",
                "required",
                "With this label nobody else would get the alert: address or flag somebody.");
        findings.when(
                (tlp == Tlp.GREEN || tlp == Tlp.CLEAR) && !audience.exclude().isEmpty(),
                "/audience/exclude",
                "contradiction",
                "This label lets all members read; nobody can be excluded.");
    }

    private void mark(CompartmentMark mark, String at) {
        findings.required(mark.compartment(), at + "/compartment");
        if (findings.required(mark.pointer(), at + "/pointer") && mark.pointer() != null) {
            boolean keeps = mark.pointer().startsWith("/")
                    && UNMARKABLE.stream().noneMatch(mark.pointer()::startsWith)
                    && !DECISION.contains(mark.pointer());
            findings.when(
                    !keeps,
                    at + "/pointer",
                    "pointer",
                    "A JSON Pointer into the alert, other than to its label, audience, classification and compartments.");
        }
    }

    /** Whoever may read the alert needs these to handle it. */
    private static final List<String> UNMARKABLE =
            List.of("/tlp", "/audience", "/compartments", "/network", "/type", "/id", "/reference", "/status");

    /** The decision stands in every inbox entry, and counts; its rationale and all else about the risk can be marked. */
    private static final Set<String> DECISION = Set.of("/risk", "/risk/decision");

    private void eachOf(Set<String> values, String pointer, Findings.Rule<String> rule) {
        findings.each(values.stream().toList(), pointer, MANY, rule);
    }
}
