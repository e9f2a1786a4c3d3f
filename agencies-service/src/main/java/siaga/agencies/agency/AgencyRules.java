package siaga.agencies.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import siaga.agencies.holiday.PublicHolidays;
import siaga.contracts.member.ContactPoint;
import siaga.contracts.problem.Violation;
import siaga.contracts.sharing.Member;
import siaga.contracts.sharing.Members;
import siaga.contracts.vocabulary.AgencyKind;
import siaga.contracts.vocabulary.AgencyStatus;
import siaga.contracts.vocabulary.Compartment;
import siaga.kit.problem.Problem;

/** What holds for an agency. Every violation is reported at once. */
final class AgencyRules {

    static final String CODE = "^[A-Z]{2,8}-[A-Z0-9]{2,12}$";

    private static final Pattern CODE_PATTERN = Pattern.compile(CODE);

    private static final Pattern EMAIL =
            Pattern.compile("^[^@\\s\\p{Cc}]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,63}$");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int MOST_CONTACTS = 20;

    private final Members members;
    private final List<Violation> violations = new ArrayList<>();

    private AgencyRules(Members members) {
        this.members = members;
    }

    /**
     * The details of an agency to admit.
     *
     * @throws Problem INVALID with everything that is wrong
     */
    static AgencyDetails forAdmission(AdmitAgency request, Members members) {
        AgencyRules rules = new AgencyRules(members);
        rules.checkCode(request.code(), request.country(), request.kind());
        if (request.status() != null
                && request.status() != AgencyStatus.ACTIVE
                && request.status() != AgencyStatus.INVITED) {
            rules.add("/status", "status", "an agency comes in as INVITED or ACTIVE");
        }
        return rules.details(request.code(), request.body());
    }

    /**
     * The details of an agency after a change.
     *
     * @throws Problem INVALID with everything that is wrong
     */
    static AgencyDetails forChange(String code, AgencyBody body, Members members) {
        AgencyRules rules = new AgencyRules(members);
        rules.checkCode(code, body.country(), body.kind());
        return rules.details(code, body);
    }

    private void checkCode(@Nullable String code, @Nullable String country, @Nullable AgencyKind kind) {
        if (code == null || !CODE_PATTERN.matcher(code).matches()) {
            add("/code", "pattern", "country, hyphen, short name in capitals and digits, such as ID-BPOM");
        } else if (kind != null && kind != AgencyKind.SECRETARIAT && !code.startsWith(country + "-")) {
            add("/code", "country-prefix", "the code begins with the country of the agency, such as ID-BPOM");
        }
    }

    private AgencyDetails details(@Nullable String code, AgencyBody body) {
        if (body.country() == null || !COUNTRIES.contains(body.country())) {
            add("/country", "country", "an ISO 3166-1 alpha-2 code in capitals, such as ID");
        }
        if (body.kind() == null) {
            add("/kind", "required", "the kind of agency is needed");
        }
        checkParent(code, body);
        NameRules.check("/names", body.names(), violations);
        checkContacts(body.contacts());
        List<Compartment> compartments = ListRules.present("/compartments", body.compartments(), violations);
        PhoneRules.check("/dutyPhone", body.dutyPhone(), violations);
        checkCalendar(body.calendar());
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        CalendarBody calendar = Objects.requireNonNull(body.calendar());
        return new AgencyDetails(
                Objects.requireNonNull(body.country()),
                Objects.requireNonNull(body.kind()),
                body.parent(),
                List.copyOf(Objects.requireNonNull(body.names())),
                contacts(body),
                PhoneRules.normalised(body.dutyPhone()),
                Set.copyOf(compartments),
                calendar.calendar(Objects.requireNonNull(calendar.timeZone())));
    }

    private static List<ContactPoint> contacts(AgencyBody body) {
        List<ContactPoint> contacts = body.contacts() == null ? List.of() : body.contacts();
        return contacts.stream()
                .map(contact ->
                        new ContactPoint(contact.name(), contact.email(), PhoneRules.normalised(contact.phone())))
                .toList();
    }

    private void checkParent(@Nullable String code, AgencyBody body) {
        if (body.parent() == null) {
            return;
        }
        Member parent = members.find(body.parent()).orElse(null);
        if (parent == null || parent.status() == AgencyStatus.LEFT) {
            add("/parent", "unknown-agency", "there is no such member");
        } else if (members.lineage(parent.code()).stream()
                .anyMatch(above -> above.code().equals(code))) {
            add("/parent", "cycle", "the agency would stand under itself");
        } else if (!parent.country().equals(body.country())) {
            add("/parent", "other-country", "an agency stands under an authority of its own country");
        }
    }

    private void checkContacts(@Nullable List<ContactPoint> contacts) {
        if (contacts == null) {
            return;
        }
        if (contacts.size() > MOST_CONTACTS) {
            add("/contacts", "too-many", "at most " + MOST_CONTACTS);
        }
        for (int i = 0; i < contacts.size(); i++) {
            ContactPoint contact = contacts.get(i);
            String pointer = "/contacts/" + i;
            if (contact == null) {
                add(pointer, "required", "a contact is an object with a name");
                continue;
            }
            NameRules.checkText(pointer + "/name", contact.name(), violations);
            PhoneRules.check(pointer + "/phone", contact.phone(), violations);
            if (contact.email() != null && !EMAIL.matcher(contact.email()).matches()) {
                add(pointer + "/email", "email", "an address such as ncp@pom.go.id");
            }
        }
    }

    private void checkCalendar(@Nullable CalendarBody calendar) {
        if (calendar == null || calendar.timeZone() == null) {
            add("/calendar/timeZone", "required", "an IANA time zone such as Asia/Jakarta");
        }
        if (calendar == null) {
            return;
        }
        ListRules.present("/calendar/weekend", calendar.weekend(), violations);
        ListRules.present("/calendar/holidays", calendar.holidays(), violations);
        ListRules.present("/calendar/workingDays", calendar.workingDays(), violations);
        if (calendar.holidaysOf() != null && !PublicHolidays.COUNTRIES.contains(calendar.holidaysOf())) {
            add("/calendar/holidaysOf", "unknown-country", "a country whose holidays are known, see /v1/holidays");
        }
        if (calendar.hours() != null && !calendar.hours().inOrder()) {
            add("/calendar/hours", "order", "from and to, such as 08:00 and 17:00 of the same day");
        }
        if (calendar.withoutWorkingDay()) {
            add("/calendar/weekend", "no-working-day", "a calendar without a working day has no deadlines");
        }
    }

    private void add(String pointer, String code, String detail) {
        violations.add(new Violation(pointer, code, detail));
    }
}
