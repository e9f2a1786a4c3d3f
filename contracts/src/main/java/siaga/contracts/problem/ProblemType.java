package siaga.contracts.problem;

/**
 * Every kind of problem the interface answers with (RFC 9457). One row: slug, HTTP status, title, and what the page under
 * {@code /problems/<slug>} tells the caller to do.
 */
public enum ProblemType {
    MALFORMED_REQUEST(
            "malformed-request",
            400,
            "The request can be read in two ways",
            "The request line or a header that says where a request ends is missing, doubled or contradictory. No ordinary HTTP client sends such a request."),
    MALFORMED_BODY(
            "malformed-body",
            400,
            "The body cannot be read",
            "The body is not what this operation reads: not JSON, a field it does not know, a value of the wrong type, or a word that is not in the vocabulary. Every such place is listed under `errors` with its JSON pointer."),
    UNKNOWN_PARAMETER(
            "unknown-parameter",
            400,
            "A query parameter is not known or cannot be read",
            "A parameter of the query is not one of this operation, or its value cannot be read. Each is named under `errors`; the OpenAPI document lists those that exist."),
    IDEMPOTENCY_KEY_MISSING(
            "idempotency-key-missing",
            400,
            "An Idempotency-Key is needed",
            "Every POST that creates something carries an `Idempotency-Key` header of your choice, 1 to 128 printable characters, unique for the thing created. Repeat the request with the same key until an answer arrives: it is done once."),
    UNAUTHENTICATED(
            "unauthenticated",
            401,
            "No valid token",
            "Send `Authorization: Bearer <access token>`. The token must be issued for Siaga, not expired, and name an agency."),
    FORBIDDEN(
            "forbidden",
            403,
            "Not yours to do",
            "You may see this, but the act belongs to another role or another agency. The detail says to whom."),
    NOT_FOUND(
            "not-found",
            404,
            "Not found",
            "There is nothing here that you may see. Siaga answers the same whether a thing does not exist or is not shared with you."),
    METHOD_NOT_ALLOWED(
            "method-not-allowed", 405, "Method not allowed", "This address exists, but not with this method."),
    NOT_ACCEPTABLE(
            "not-acceptable", 406, "No such representation", "None of the media types in `Accept` can be served here."),
    WRONG_STATE(
            "wrong-state",
            409,
            "The state does not allow it",
            "The act is not possible in the state in which the alert stands; the detail names the state. Read the alert again."),
    REQUEST_IN_FLIGHT(
            "request-in-flight",
            409,
            "The same request is being worked on",
            "A request with this `Idempotency-Key` has not been answered yet. Repeat it a moment later."),
    ALREADY_EXISTS(
            "already-exists",
            409,
            "It exists already",
            "Something with this code exists already; change that instead."),
    STALE(
            "stale",
            412,
            "It has changed since you read it",
            "`If-Match` names an older version. Read it again, apply your change to what it is now, and send the new `ETag`."),
    TOO_LARGE(
            "too-large",
            413,
            "The body is too large",
            "A body may hold 1 MiB (after inflation), an attachment 50 MiB; an import is streamed and has no limit."),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type",
            415,
            "The media type is not read here",
            "The operation does not read a body of this `Content-Type` or `Content-Encoding`."),
    RANGE_NOT_SATISFIABLE(
            "range-not-satisfiable",
            416,
            "There is no such range",
            "`Range` begins behind the end of the content. `Content-Range` says how long it is; leave `Range` out to read all of it."),
    INVALID(
            "invalid",
            422,
            "The content breaks rules",
            "The body can be read but breaks rules of the domain. Every violation is listed under `errors` with its JSON pointer, a code and what to do."),
    IDEMPOTENCY_KEY_REUSED(
            "idempotency-key-reused",
            422,
            "The Idempotency-Key was used for something else",
            "A request with this key but another body or address was answered within the last 72 hours. Choose a new key for a new thing."),
    IF_MATCH_MISSING(
            "if-match-missing",
            428,
            "If-Match is needed",
            "A change carries `If-Match` with the `ETag` that you read, so that nobody's change is lost."),
    QUOTA_EXCEEDED(
            "quota-exceeded",
            429,
            "Too many requests",
            "The quota of your agency and client is used up for now. Wait as many seconds as `Retry-After` says; `RateLimit` shows what is left."),
    HEADERS_TOO_LARGE("headers-too-large", 431, "The headers are too large", "Send fewer or shorter header fields."),
    INTERNAL(
            "internal",
            500,
            "Something went wrong here",
            "The fault is ours and has been logged under the `traceId`. A request with an `Idempotency-Key` may be repeated safely."),
    BAD_UPSTREAM(
            "bad-upstream",
            502,
            "A service behind the gateway broke off",
            "A service broke the connection before it had answered. A request with an `Idempotency-Key` may be repeated safely."),
    UNAVAILABLE(
            "unavailable",
            503,
            "Not available at the moment",
            "A part that is needed for this is away or overloaded; nothing was done. Repeat the request after `Retry-After` seconds."),
    UPSTREAM_TIMEOUT(
            "upstream-timeout",
            504,
            "A service behind the gateway did not answer in time",
            "It is not known whether the request was carried out. With the same `Idempotency-Key` it may be repeated safely.");

    private final String slug;
    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(String slug, int status, String title, String explanation) {
        this.slug = slug;
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    /** The address of the page that explains it, relative to the gateway; the {@code type} of the problem. */
    public String path() {
        return "/problems/" + slug;
    }

    public String slug() {
        return slug;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What it means and what the caller can do, in Markdown. */
    public String explanation() {
        return explanation;
    }
}
