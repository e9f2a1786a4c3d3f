package siaga.contracts.vocabulary;

/**
 * What was done to a product, its ingredients, its packaging or its papers.
 */
public enum Manipulation {
    IDENTITY,
    NO_ACTIVE_INGREDIENT,
    WRONG_ACTIVE_INGREDIENT,
    UNDERDOSED_ACTIVE_INGREDIENT,
    OVERDOSED_ACTIVE_INGREDIENT,
    CONTAMINATED,
    SOURCE,
    PACKAGING,
    LABEL,
    RE_DATED,
    UNDECLARED_ACTIVE_INGREDIENT,
    PROHIBITED_INGREDIENT,
    DILUTED_INGREDIENT,
    SUBSTITUTED_INGREDIENT,
    DIVERTED,
    STOLEN,
    TAMPERED_DEVICE,
    CLONED_SOFTWARE
}
