package siaga.contracts.vocabulary;

/**
 * The outcome of the risk assessment (RASFF, Reg. (EU) 2019/1715).
 */
public enum RiskDecision {
    SERIOUS,
    POTENTIALLY_SERIOUS,
    POTENTIAL,
    NOT_SERIOUS,
    NO_RISK,
    UNDECIDED
}
