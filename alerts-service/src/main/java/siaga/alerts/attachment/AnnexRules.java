package siaga.alerts.attachment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import siaga.alerts.member.Directory;
import siaga.contracts.problem.Violation;
import siaga.contracts.sharing.Audience;
import siaga.contracts.vocabulary.AgencyStatus;
import siaga.contracts.vocabulary.Tlp;

/** Rules of a label and an audience of its own: that those named exist, and that nothing contradicts itself. */
final class AnnexRules {

    private static final int MANY = 500;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern PERSON = Pattern.compile("[^@\\s]{1,100}@[A-Z]{2,5}-[A-Z0-9]{1,20}");

    private final Directory directory;
    private final String prefix;
    private final List<Violation> found = new ArrayList<>();

    private AnnexRules(Directory directory, String prefix) {
        this.directory = directory;
        this.prefix = prefix;
    }

    /**
     * All that is wrong.
     *
     * @param tlp the label that will count
     * @param prefix what the pointers to the parts of the audience begin with
     */
    static List<Violation> violations(
            @Nullable Tlp tlp, @Nullable Audience audience, Directory directory, String prefix) {
        AnnexRules rules = new AnnexRules(directory, prefix);
        rules.check(tlp, audience == null ? Audience.NOBODY : audience);
        return rules.found;
    }

    private void check(@Nullable Tlp tlp, Audience audience) {
        each("agencies", audience.agencies(), this::isMember, "unknown-agency", "There is no such member");
        each("exclude", audience.exclude(), this::isMember, "unknown-agency", "There is no such member");
        each("countries", audience.countries(), COUNTRIES::contains, "country", "A code of ISO 3166-1 alpha-2, not");
        each("groups", audience.groups(), directory::hasGroup, "unknown-group", "There is no such sharing group");
        each(
                "persons",
                audience.persons(),
                person -> PERSON.matcher(person).matches(),
                "person",
                "`username@AGENCY`, not");
        boolean named = !audience.persons().isEmpty();
        boolean addressed = named
                || !audience.agencies().isEmpty()
                || !audience.countries().isEmpty()
                || !audience.groups().isEmpty();
        when(tlp == Tlp.RED && !named, "persons", "required", "TLP:RED is read by named persons; name them.");
        when(tlp != Tlp.RED && named, "persons", "contradiction", "Persons are named for TLP:RED only.");
        when(
                !addressed && !audience.exclude().isEmpty(),
                "exclude",
                "contradiction",
                "Nobody is addressed from whom somebody could be left out.");
        when(
                audience.exclude().stream().anyMatch(audience.agencies()::contains),
                "exclude",
                "contradiction",
                "An agency is both addressed and left out.");
    }

    private boolean isMember(String code) {
        return directory
                .find(code)
                .filter(member -> member.status() != AgencyStatus.LEFT)
                .isPresent();
    }

    private void each(String part, Collection<String> values, Predicate<String> rule, String code, String detail) {
        when(values.size() > MANY, part, "too-many", "At most " + MANY + ".");
        values.stream()
                .limit(MANY)
                .filter(value -> !rule.test(value))
                .forEach(value -> when(true, part, code, detail + " `" + value + "`."));
    }

    private void when(boolean broken, String part, String code, String detail) {
        if (broken) {
            found.add(new Violation(prefix + part, code, detail));
        }
    }
}
