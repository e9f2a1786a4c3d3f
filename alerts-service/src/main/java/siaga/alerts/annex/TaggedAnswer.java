package siaga.alerts.annex;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import siaga.kit.etag.ETags;

/** Answers with one thing and its ETag. */
public final class TaggedAnswer {

    private TaggedAnswer() {}

    /** 200. */
    public static Response ok(Tagged<?> thing) {
        return Response.ok(thing.view()).header(HttpHeaders.ETAG, thing.etag()).build();
    }

    /** 304 when the caller has it already, else 200. */
    public static Response ifChanged(@Nullable String ifNoneMatch, Tagged<?> thing) {
        return ETags.matches(ifNoneMatch, thing.etag())
                ? Response.notModified().header(HttpHeaders.ETAG, thing.etag()).build()
                : ok(thing);
    }
}
