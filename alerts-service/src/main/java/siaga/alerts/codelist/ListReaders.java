package siaga.alerts.codelist;

import jakarta.enterprise.context.ApplicationScoped;
import siaga.alerts.member.MemberDirectory;
import siaga.contracts.sharing.Member;
import siaga.contracts.vocabulary.AgencyKind;
import siaga.contracts.vocabulary.Role;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;

/** Who reads the lists, and who keeps them: the role alone does not make a secretariat of another kind of agency. */
@ApplicationScoped
class ListReaders {

    private final MemberDirectory members;

    ListReaders(MemberDirectory members) {
        this.members = members;
    }

    /** The caller's agency; 403 when it is not an active member. */
    Member requireMember(Caller caller) {
        return members.now()
                .find(caller.agency())
                .filter(Member::active)
                .orElseThrow(() -> Problem.forbidden("Your agency is not an active member."));
    }

    /** Goes on for the secretariat; otherwise 403. */
    void requireSecretariat(Caller caller) {
        Member member = requireMember(caller);
        if (member.kind() != AgencyKind.SECRETARIAT || !caller.has(Role.SECRETARIAT)) {
            throw Problem.forbidden("The secretariat keeps the code lists.");
        }
    }
}
