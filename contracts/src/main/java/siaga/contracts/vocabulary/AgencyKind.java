package siaga.contracts.vocabulary;

/**
 * What a member is in its country.
 */
public enum AgencyKind {
    NATIONAL_REGULATOR,
    FOOD_AUTHORITY,
    CUSTOMS,
    NARCOTICS_BOARD,
    POLICE,
    LABORATORY,
    SECRETARIAT
}
