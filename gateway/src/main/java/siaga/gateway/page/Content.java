package siaga.gateway.page;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Something to be read.
 *
 * @param type media type, with charset where it is text
 * @param bytes never changed after it is made
 * @param tag strong entity tag, in quotes
 */
public record Content(String type, Buffer bytes, String tag) {

    private static final int TAG_BYTES = 12;

    public static Content of(String type, byte[] bytes) {
        byte[] hash = sha256(bytes);
        return new Content(type, Buffer.buffer(bytes), '"' + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + '"');
    }

    public static Content of(String type, String text) {
        return of(type, text.getBytes(StandardCharsets.UTF_8));
    }

    /** How a content security policy names an inline script or style: {@code 'sha256-…'}. */
    public static String policySource(String inline) {
        return "'sha256-" + Base64.getEncoder().encodeToString(sha256(inline.getBytes(StandardCharsets.UTF_8))) + "'";
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
