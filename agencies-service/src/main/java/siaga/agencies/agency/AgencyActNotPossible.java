package siaga.agencies.agency;

import siaga.contracts.problem.ProblemType;
import siaga.contracts.vocabulary.AgencyStatus;
import siaga.kit.problem.Problem;

/** The act is not possible in the status in which the membership stands. */
class AgencyActNotPossible extends Problem {

    private static final long serialVersionUID = 1L;

    AgencyActNotPossible(AgencyAct act, AgencyStatus status) {
        super(ProblemType.WRONG_STATE, act.word() + " is not possible: the agency is " + status);
    }
}
