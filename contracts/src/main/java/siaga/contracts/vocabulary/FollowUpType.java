package siaga.contracts.vocabulary;

/** What a follow-up to an alert reports (iRASFF, Reg. (EU) 2019/1715 art. 2 and 18). */
public enum FollowUpType {
    ADDITIONAL_INFORMATION(true),
    TRACE_FORWARD_RESULT(true),
    TRACE_BACK_RESULT(true),
    PRODUCT_FOUND(true),
    /** A "no" counts as an answer. */
    PRODUCT_NOT_FOUND(true),
    MEASURE_TAKEN(true),
    RETURNED_GOODS_SENT(true),
    RETURNED_GOODS_RECEIVED(true),
    LABORATORY_RESULT(true),
    RISK_REASSESSMENT(true),
    RECLASSIFICATION_PROPOSAL(true),
    /** Carries a merge patch that the origin can apply with one act. */
    AMENDMENT_PROPOSAL(true),
    OPERATOR_STATEMENT(true),
    ENFORCEMENT_UPDATE(true),
    CLOSURE_REPORT(true),
    /** Its author does not agree with the alert; no answer to what was asked. */
    DISPUTE(false),
    WITHDRAWAL_REQUEST(false);

    private final boolean substantive;

    FollowUpType(boolean substantive) {
        this.substantive = substantive;
    }

    /** Whether it answers what a flagged agency was asked to do, and so stops its clock to answer. */
    public boolean substantive() {
        return substantive;
    }
}
