package siaga.alerts.codelist;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import siaga.alerts.codelist.CodeListReading.Read;
import siaga.kit.etag.ETags;

/** Answers with something whose labels depend on the language asked for. */
final class LocalisedAnswer {

    private LocalisedAnswer() {}

    /** 304 when the reader has it already, in this language; else 200. */
    static Response ifChanged(@Nullable String ifNoneMatch, Read<?> read) {
        return ETags.matches(ifNoneMatch, read.etag())
                ? headed(Response.notModified(), read).build()
                : ok(read);
    }

    /** 200. */
    static Response ok(Read<?> read) {
        return headed(Response.ok(read.view()), read).build();
    }

    private static Response.ResponseBuilder headed(Response.ResponseBuilder answer, Read<?> read) {
        return answer.header(HttpHeaders.ETAG, read.etag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, read.language());
    }
}
