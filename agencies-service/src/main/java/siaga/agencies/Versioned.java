package siaga.agencies;

/**
 * A view of something with the version that it shows.
 *
 * @param version what the ETag is made of
 */
public record Versioned<T>(T view, int version) {}
