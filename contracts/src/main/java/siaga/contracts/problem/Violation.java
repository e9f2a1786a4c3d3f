package siaga.contracts.problem;

/**
 * One place that is wrong.
 *
 * @param pointer JSON Pointer (RFC 6901) into the body, or the name of a query parameter or header
 * @param code short, stable, for programs: {@code unknown-field}, {@code required}, {@code check-digit}
 * @param detail what is wrong and what would be right, for a person
 */
public record Violation(String pointer, String code, String detail) {}
