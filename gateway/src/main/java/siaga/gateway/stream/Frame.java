package siaga.gateway.stream;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/**
 * An inbox entry as it goes over the wire, encoded once and shared by all streams of its agency.
 *
 * @param sequence the agency's own number of the entry
 * @param bytes the server-sent event, never changed after it is made
 */
record Frame(long sequence, Buffer bytes) {

    /** @param json the entry on one line */
    static Frame of(long sequence, String type, byte[] json) {
        byte[] head = ("id: " + sequence + "\nevent: " + type + "\ndata: ").getBytes(StandardCharsets.UTF_8);
        return new Frame(
                sequence,
                Buffer.buffer(head.length + json.length + 2)
                        .appendBytes(head)
                        .appendBytes(json)
                        .appendString("\n\n"));
    }

    /** A line that clients ignore but people reading along may not. */
    static Buffer comment(String text) {
        return Buffer.buffer(": " + text + "\n\n");
    }
}
