package siaga.alerts.alert;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import siaga.contracts.vocabulary.AlertStatus;

/** The table of domain.md, Lifecycle, written down a second time: what each caller may do when, and what becomes of it. */
final class LifecycleModel {

    /** Callers; the alert is ID-BPOM's, addressed to SG-HSA and flagged to KR-MFDS. */
    enum Who {
        OFFICER,
        CONTACT_POINT,
        /** Of an agency under the origin. */
        BRANCH,
        FLAGGED,
        ADDRESSEE,
        OUTSIDER,
        SUSPENDED,
        DESK;

        boolean ofOrigin() {
            return this == OFFICER || this == CONTACT_POINT;
        }
    }

    enum What {
        SUBMIT,
        RETURN,
        VALIDATE,
        SEND_TO_DESK,
        APPROVE,
        DISTRIBUTE,
        RELEASE,
        DISCARD,
        VERIFY,
        QUESTION,
        AMEND,
        NARROW,
        WITHDRAW,
        SUPERSEDE,
        CLOSE,
        REOPEN
    }

    /**
     * What an attempt is answered with.
     *
     * @param statuses one, or two where both a missing right and a wrong state stand in the way
     * @param named what the detail of a 409 names
     */
    record Expected(Set<Integer> statuses, String named) {}

    private static final Set<AlertStatus> BEFORE_DISTRIBUTION =
            EnumSet.of(AlertStatus.DRAFT, AlertStatus.SUBMITTED, AlertStatus.VALIDATED, AlertStatus.IN_VERIFICATION);

    private final boolean deskFirst;
    private AlertStatus status = AlertStatus.DRAFT;
    private boolean narrowed;
    private int version = 1;

    LifecycleModel(boolean deskFirst) {
        this.deskFirst = deskFirst;
    }

    AlertStatus status() {
        return status;
    }

    int version() {
        return version;
    }

    boolean distributed() {
        return status.afterDistribution();
    }

    boolean sees(Who who) {
        return switch (who) {
            case OFFICER, CONTACT_POINT -> true;
            case DESK -> status.knownToDesk();
            case FLAGGED -> distributed();
            case ADDRESSEE -> distributed() && !narrowed;
            case BRANCH, OUTSIDER, SUSPENDED -> false;
        };
    }

    Expected expect(Who who, What what) {
        if (!sees(who)) {
            return new Expected(Set.of(404), "");
        }
        boolean right = mayDo(who, what);
        boolean state = possible(what, who);
        if (right && state) {
            return new Expected(Set.of(what == What.NARROW && narrowed ? 422 : 200), "");
        }
        if (!right && !state) {
            return new Expected(Set.of(403, 409), "");
        }
        // The two ways out to distribution are each named by the other, and not by the state.
        boolean wrongWay = status == AlertStatus.VALIDATED && (what == What.DISTRIBUTE || what == What.SEND_TO_DESK);
        return new Expected(Set.of(right ? 409 : 403), wrongWay ? "verified" : status.name());
    }

    void does(What what) {
        if (what == What.AMEND || what == What.NARROW) {
            version++;
        }
        narrowed |= what == What.NARROW;
        status = switch (what) {
            case SUBMIT -> AlertStatus.SUBMITTED;
            case RETURN -> status == AlertStatus.SUBMITTED ? AlertStatus.DRAFT : AlertStatus.VALIDATED;
            case VALIDATE -> AlertStatus.VALIDATED;
            case SEND_TO_DESK -> AlertStatus.IN_VERIFICATION;
            case APPROVE, DISTRIBUTE, RELEASE, REOPEN -> AlertStatus.DISTRIBUTED;
            case DISCARD -> AlertStatus.DISCARDED;
            case VERIFY, QUESTION, AMEND, NARROW -> status;
            case WITHDRAW -> AlertStatus.WITHDRAWN;
            case SUPERSEDE -> AlertStatus.SUPERSEDED;
            case CLOSE -> AlertStatus.CLOSED;
        };
    }

    /** What leads on from here; the act itself where any would do. */
    What next(What otherwise) {
        return switch (status) {
            case DRAFT -> What.SUBMIT;
            case SUBMITTED -> What.VALIDATE;
            case VALIDATED -> deskFirst ? What.SEND_TO_DESK : What.DISTRIBUTE;
            case IN_VERIFICATION -> What.APPROVE;
            case CLOSED -> What.REOPEN;
            case DISTRIBUTED, WITHDRAWN, SUPERSEDED, DISCARDED -> otherwise;
        };
    }

    /** Somebody with the right to it. */
    Who whoMay(What what) {
        return mayDo(Who.CONTACT_POINT, what) ? Who.CONTACT_POINT : Who.DESK;
    }

    private boolean mayDo(Who who, What what) {
        return switch (what) {
            case SUBMIT, DISCARD -> who.ofOrigin();
            case AMEND -> who == Who.CONTACT_POINT || (who == Who.OFFICER && status == AlertStatus.DRAFT);
            case RETURN -> who == Who.CONTACT_POINT || who == Who.DESK;
            case VALIDATE, SEND_TO_DESK, DISTRIBUTE, RELEASE, NARROW, WITHDRAW, CLOSE -> who == Who.CONTACT_POINT;
            case APPROVE, VERIFY, QUESTION -> who == Who.DESK;
            case SUPERSEDE -> who == Who.CONTACT_POINT || who == Who.DESK;
            case REOPEN -> who == Who.CONTACT_POINT || who == Who.DESK || who == Who.FLAGGED;
        };
    }

    private boolean possible(What what, Who who) {
        return switch (what) {
            case SUBMIT -> status == AlertStatus.DRAFT;
            case RETURN -> status == (who == Who.DESK ? AlertStatus.IN_VERIFICATION : AlertStatus.SUBMITTED);
            case VALIDATE -> status == AlertStatus.SUBMITTED;
            case SEND_TO_DESK -> status == AlertStatus.VALIDATED && deskFirst;
            case DISTRIBUTE -> status == AlertStatus.VALIDATED && !deskFirst;
            case APPROVE, RELEASE -> status == AlertStatus.IN_VERIFICATION;
            case DISCARD -> BEFORE_DISTRIBUTION.contains(status);
            case AMEND -> List.of(AlertStatus.DRAFT, AlertStatus.DISTRIBUTED).contains(status);
            case VERIFY, QUESTION, NARROW, WITHDRAW, SUPERSEDE, CLOSE -> status == AlertStatus.DISTRIBUTED;
            case REOPEN -> status == AlertStatus.CLOSED;
        };
    }
}
