package siaga.alerts.alert;

/**
 * Something an alert can be found by.
 *
 * @param pointer JSON Pointer to where it stands in the alert
 * @param written as the author wrote it
 * @param value in the normal form in which it is compared
 */
record AlertKey(Kind kind, String pointer, String written, String value) {

    /** What the keys are, as they stand in the database. */
    enum Kind {
        GTIN,
        REGISTRATION,
        LOT,
        SERIAL,
        OPERATOR,
        SUBSTANCE,
        HAZARD,
        CATEGORY,
        HS_CODE,
        ORIGIN,
        DISTRIBUTED_TO;

        /** Whether it names an item, so that a reader wants to see its normal form. */
        boolean identifier() {
            return this == GTIN || this == REGISTRATION || this == LOT || this == SERIAL;
        }
    }
}
