package siaga.agencies.system;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import siaga.agencies.agency.Secretariat;
import siaga.contracts.vocabulary.Role;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;

/** Who may deal with the machine clients of an agency. */
@ApplicationScoped
class SystemPermission {

    private final Secretariat secretariat;

    SystemPermission(Secretariat secretariat) {
        this.secretariat = secretariat;
    }

    /** @throws Problem FORBIDDEN for anybody but the secretariat and the agency's contact point */
    void toKeep(Caller caller, String agency) {
        require(caller, agency, Role.CONTACT_POINT);
    }

    /** @throws Problem FORBIDDEN for anybody but the secretariat and the agency's contact point and auditor */
    void toRead(Caller caller, String agency) {
        require(caller, agency, Role.CONTACT_POINT, Role.AUDITOR);
    }

    /** @throws Problem FORBIDDEN when the caller may not give these roles there */
    void toCreate(Caller caller, String agency, NewSystem request) {
        toKeep(caller, agency);
        if (SystemRules.needsSecretariat(request)) {
            secretariat.require(caller);
        }
    }

    private void require(Caller caller, String agency, Role... ofTheAgency) {
        boolean own =
                caller.agency().equals(agency) && Arrays.stream(ofTheAgency).anyMatch(caller::has);
        if (!own && !secretariat.speaksThrough(caller)) {
            throw Problem.forbidden("This is for the secretariat and for the contact point of " + agency + ".");
        }
    }
}
