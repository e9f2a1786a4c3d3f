package siaga.agencies;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import siaga.kit.etag.ETags;

/** Answers with one thing and its ETag. */
public final class EntityAnswer {

    private EntityAnswer() {}

    /** 200. */
    public static Response ok(Versioned<?> thing) {
        return Response.ok(thing.view())
                .header(HttpHeaders.ETAG, ETags.of(thing.version()))
                .build();
    }

    /** 304 when the caller has this version already, else 200. */
    public static Response ifChanged(@Nullable String ifNoneMatch, Versioned<?> thing) {
        String tag = ETags.of(thing.version());
        if (ETags.matches(ifNoneMatch, tag)) {
            return Response.notModified().header(HttpHeaders.ETAG, tag).build();
        }
        return ok(thing);
    }
}
