package siaga.agencies.agency;

import jakarta.enterprise.context.ApplicationScoped;
import siaga.contracts.vocabulary.AgencyKind;
import siaga.contracts.vocabulary.Role;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;

/** Who keeps the directory: the role alone does not make a secretariat of another kind of agency. */
@ApplicationScoped
public class Secretariat {

    private final Directory directory;

    Secretariat(Directory directory) {
        this.directory = directory;
    }

    /** Whether the caller speaks for the secretariat. */
    public boolean speaksThrough(Caller caller) {
        return caller.has(Role.SECRETARIAT)
                && directory
                        .current()
                        .find(caller.agency())
                        .filter(member -> member.kind() == AgencyKind.SECRETARIAT)
                        .isPresent();
    }

    /** @throws Problem FORBIDDEN for anybody else */
    public void require(Caller caller) {
        if (!speaksThrough(caller)) {
            throw Problem.forbidden("This is for the secretariat.");
        }
    }
}
