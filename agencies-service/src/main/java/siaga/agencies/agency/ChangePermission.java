package siaga.agencies.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import siaga.contracts.vocabulary.Role;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;

/** Who may change what of an agency: the secretariat all of it, its contact point how it is called and reached. */
@ApplicationScoped
class ChangePermission {

    private static final List<String> ITS_OWN = List.of("names", "contacts", "dutyPhone", "calendar");

    private final Secretariat secretariat;

    ChangePermission(Secretariat secretariat) {
        this.secretariat = secretariat;
    }

    /** @throws Problem FORBIDDEN when one of the fields is not the caller's to change */
    void require(Caller caller, String code, Collection<String> fields) {
        if (secretariat.speaksThrough(caller)) {
            return;
        }
        if (!caller.agency().equals(code) || !caller.has(Role.CONTACT_POINT)) {
            throw Problem.forbidden("This is for the secretariat and for the contact point of " + code + ".");
        }
        List<String> beyond = fields.stream()
                .filter(field -> !ITS_OWN.contains(field))
                .sorted()
                .toList();
        if (!beyond.isEmpty()) {
            throw Problem.forbidden("A contact point changes " + String.join(", ", ITS_OWN) + "; "
                    + String.join(", ", beyond) + " is for the secretariat.");
        }
    }
}
