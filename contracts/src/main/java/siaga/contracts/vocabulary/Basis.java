package siaga.contracts.vocabulary;

/**
 * How the risk was found (RASFF, Reg. (EU) 2019/1715; extended by enforcement and online-market work).
 */
public enum Basis {
    BORDER_CONTROL,
    MARKET_CONTROL,
    COMPANY_OWN_CHECK,
    CONSUMER_COMPLAINT,
    OUTBREAK,
    IMPORT_EXPORT_MONITORING,
    SURVEILLANCE_STUDY,
    ENFORCEMENT_OPERATION,
    LABORATORY,
    WHISTLE_BLOWER,
    ONLINE_MARKET_MONITORING
}
