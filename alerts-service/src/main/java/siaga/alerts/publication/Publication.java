package siaga.alerts.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import siaga.kit.etag.ETags;

/**
 * Answers that any cache may keep and give to anybody. They depend on the address alone, never on a token or another
 * header, so there is no {@code Vary}. The entity tag is made of what is shown: it tells nothing of changes to the rest.
 */
@ApplicationScoped
class Publication {

    // A copy of what has been taken back lives on for a minute at most.
    private static final String CACHING = "public, max-age=60";

    /** 132 bits. */
    private static final int TAG_LENGTH = 22;

    private final ObjectMapper mapper;

    Publication(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** 200 with the view, or 304 when the caller has it. */
    Response.ResponseBuilder answer(Object view, @Nullable String ifNoneMatch) {
        String tag = tagOf(view);
        Response.ResponseBuilder answer = ETags.matches(ifNoneMatch, tag) ? Response.notModified() : Response.ok(view);
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, CACHING);
    }

    private String tagOf(Object view) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(mapper.writeValueAsBytes(view));
            return '"' + Base64.getUrlEncoder().encodeToString(digest).substring(0, TAG_LENGTH) + '"';
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view can be written", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
