package siaga.alerts.alert;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.kit.problem.Problem;

/** The acts of the lifecycle, each with the states in which it is possible (domain.md, Lifecycle). */
public enum Act {
    CREATE("create"),
    EDIT("edit", AlertStatus.DRAFT),
    SUBMIT("submit", AlertStatus.DRAFT),
    RETURN_TO_DRAFT("return", AlertStatus.SUBMITTED),
    VALIDATE("validate", AlertStatus.SUBMITTED),
    DISTRIBUTE("distribute", AlertStatus.VALIDATED),
    SEND_TO_DESK("send-to-desk", AlertStatus.VALIDATED),
    APPROVE("approve", AlertStatus.IN_VERIFICATION),
    RETURN_FROM_DESK("return", AlertStatus.IN_VERIFICATION),
    RELEASE("release", AlertStatus.IN_VERIFICATION),
    ACKNOWLEDGE("acknowledge", AlertStatus.DISTRIBUTED),
    /** Whatever a flagged agency, or another reader, adds to what is known or done. */
    ANSWER("answer", AlertStatus.DISTRIBUTED),
    AMEND("amend", AlertStatus.DISTRIBUTED),
    /** The alert is distributed; what is judged is a change of it. */
    PROPOSE_AMENDMENT("amendment.propose", AlertStatus.DISTRIBUTED),
    APPROVE_AMENDMENT("amendment.approve", AlertStatus.DISTRIBUTED),
    RETURN_AMENDMENT("amendment.return", AlertStatus.DISTRIBUTED),
    RELEASE_AMENDMENT("amendment.release", AlertStatus.DISTRIBUTED),
    WITHDRAW_AMENDMENT("amendment.withdraw", AlertStatus.DISTRIBUTED),
    NARROW("narrow", AlertStatus.DISTRIBUTED),
    WITHDRAW("withdraw", AlertStatus.DISTRIBUTED),
    SUPERSEDE("supersede", AlertStatus.DISTRIBUTED),
    CLOSE("close", AlertStatus.DISTRIBUTED),
    REOPEN("reopen", AlertStatus.CLOSED),
    DISCARD("discard", AlertStatus.DRAFT, AlertStatus.SUBMITTED, AlertStatus.VALIDATED, AlertStatus.IN_VERIFICATION),
    VERIFY("verify", AlertStatus.DISTRIBUTED),
    QUESTION("question", AlertStatus.DISTRIBUTED),
    IMPORT("import", AlertStatus.DISTRIBUTED);

    private final String word;
    private final Set<AlertStatus> from;

    Act(String word, AlertStatus... from) {
        this.word = word;
        this.from = from.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(from));
    }

    /** Its name in the audit trail; the last part of its address, where it has one of its own. */
    public String word() {
        return word;
    }

    /** Throws 409 naming the state when the act is not possible in it. */
    void requirePossibleIn(AlertStatus status) {
        if (!from.contains(status)) {
            throw new Problem(ProblemType.WRONG_STATE, "`" + word + "` is not possible: the alert is " + status + ".");
        }
    }
}
