package siaga.contracts.vocabulary;

/**
 * Who made a text: the authority, a human translator, or a machine.
 */
public enum TextOrigin {
    OFFICIAL,
    HUMAN,
    MACHINE
}
