package siaga.contracts.vocabulary;

/**
 * How urgently a recall must be carried out; class I is the gravest.
 */
public enum RecallClass {
    I,
    II,
    III
}
