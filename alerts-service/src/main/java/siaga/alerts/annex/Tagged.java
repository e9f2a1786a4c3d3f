package siaga.alerts.annex;

/**
 * A view with its entity tag.
 *
 * @param etag of the state that the view shows
 */
public record Tagged<T>(T view, String etag) {}
