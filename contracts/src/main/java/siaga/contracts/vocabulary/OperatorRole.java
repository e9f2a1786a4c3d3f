package siaga.contracts.vocabulary;

/**
 * The part an operator plays in the life of a product.
 */
public enum OperatorRole {
    MANUFACTURER,
    INGREDIENT_SUPPLIER,
    EXPORTER,
    IMPORTER,
    WHOLESALER,
    DISTRIBUTOR,
    RETAILER,
    MARKETPLACE,
    ONLINE_SELLER,
    REGISTRATION_HOLDER,
    TRANSPORTER
}
