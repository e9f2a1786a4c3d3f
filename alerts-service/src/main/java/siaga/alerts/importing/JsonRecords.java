package siaga.alerts.importing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The JSON objects of a file, one at a time: one on each line, or the items of an array, or of the array {@code results} of a
 * document as openFDA answers it. A line that cannot be read costs that line; an array that breaks off costs what follows.
 */
final class JsonRecords implements Iterator<ParsedRecord> {

    private static final int PEEK = 1 << 16;
    private static final Set<String> DOCUMENT_FIELDS = Set.of("meta", "results");

    private final ObjectMapper mapper;
    private final JsonSource source;
    private final ByteLines lines;
    private final @Nullable JsonParser array;
    private @Nullable ParsedRecord ahead;
    private long position;
    private boolean ended;

    JsonRecords(InputStream stream, ObjectMapper mapper, JsonSource source) throws IOException {
        this.mapper = mapper;
        this.source = source;
        BufferedInputStream in = new BufferedInputStream(stream);
        boolean inLines = oneObjectPerLine(in);
        this.lines = new ByteLines(in);
        this.array = inLines ? null : mapper.getFactory().createParser(in);
        if (array != null) {
            toFirstItem(array);
        }
    }

    @Override
    public boolean hasNext() {
        try {
            while (ahead == null && !ended) {
                ahead = array == null ? fromLine() : fromArray(array);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ahead != null;
    }

    @Override
    public ParsedRecord next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        ParsedRecord next = ahead;
        ahead = null;
        return next;
    }

    private @Nullable ParsedRecord fromLine() throws IOException {
        ByteLines.Line line = lines.next();
        if (line == null) {
            ended = true;
            return null;
        }
        if (blank(line.bytes())) {
            return null;
        }
        position++;
        if (line.tooLong()) {
            return Rejected.unreadable(position, "too-long", "A line may have " + ByteLines.LONGEST + " bytes.");
        }
        try {
            return parsed(mapper.readTree(line.bytes()));
        } catch (JsonProcessingException e) {
            return notJson(e);
        }
    }

    private @Nullable ParsedRecord fromArray(JsonParser parser) throws IOException {
        try {
            JsonToken token = firstOfNext(parser);
            if (token == JsonToken.END_ARRAY) {
                ended = true;
                return null;
            }
            position++;
            if (token == null) {
                ended = true;
                return Rejected.unreadable(position, "broken-off", "The file ends before its array does.");
            }
            return item(parser);
        } catch (JsonProcessingException e) {
            ended = true;
            return notJson(e);
        }
    }

    /** Null where the file ends between two items. */
    private @Nullable JsonToken firstOfNext(JsonParser parser) throws IOException {
        try {
            return parser.nextToken();
        } catch (JsonEOFException e) {
            return null;
        } catch (JsonProcessingException e) {
            position++;
            throw e;
        }
    }

    /** Copies token by token, so that an item of any size can be refused without holding it. */
    private ParsedRecord item(JsonParser parser) throws IOException {
        long start = parser.currentTokenLocation().getByteOffset();
        int depth = 0;
        boolean tooLong = false;
        try (TokenBuffer copy = new TokenBuffer(parser)) {
            do {
                tooLong |= parser.currentLocation().getByteOffset() - start > ByteLines.LONGEST;
                if (!tooLong) {
                    copy.copyCurrentEvent(parser);
                }
                depth += parser.currentToken().isStructStart()
                        ? 1
                        : parser.currentToken().isStructEnd() ? -1 : 0;
            } while (depth > 0 && next(parser) != null);
            if (tooLong) {
                return Rejected.unreadable(position, "too-long", "A record may have " + ByteLines.LONGEST + " bytes.");
            }
            return parsed(mapper.readTree(copy.asParser()));
        }
    }

    private static JsonToken next(JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new JsonEOFException(parser, null, "the file ends inside a record");
        }
        return token;
    }

    private ParsedRecord parsed(@Nullable JsonNode node) {
        return node instanceof ObjectNode object
                ? source.parse(position, object)
                : Rejected.unreadable(position, "not-an-object", "A record is a JSON object.");
    }

    private Rejected notJson(JsonProcessingException e) {
        String where =
                e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
        return Rejected.unreadable(position, "not-json", "Not well-formed JSON" + where + ".");
    }

    private static boolean blank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    /** An object whose first field is that of a document is one; any other begins a line. Reads no more than it must. */
    private boolean oneObjectPerLine(BufferedInputStream in) throws IOException {
        in.mark(PEEK);
        try (JsonParser peek = mapper.getFactory().createParser(new LeftOpen(in))) {
            if (peek.nextToken() == JsonToken.START_ARRAY) {
                return false;
            }
            return peek.currentToken() != JsonToken.START_OBJECT
                    || peek.nextToken() != JsonToken.FIELD_NAME
                    || !DOCUMENT_FIELDS.contains(peek.currentName());
        } catch (JsonProcessingException e) {
            return true;
        } finally {
            in.reset();
        }
    }

    private void toFirstItem(JsonParser parser) throws IOException {
        try {
            JsonToken token = parser.nextToken();
            while (token != null && token != JsonToken.START_ARRAY) {
                if (token == JsonToken.FIELD_NAME && !"results".equals(parser.currentName())) {
                    parser.nextToken();
                    parser.skipChildren();
                }
                token = parser.nextToken();
            }
        } catch (JsonProcessingException e) {
            position++;
            ahead = notJson(e);
            ended = true;
        }
    }

    /** Keeps a look ahead from closing what it looks at. */
    private static final class LeftOpen extends FilterInputStream {
        LeftOpen(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return super.read(bytes, offset, Math.min(length, PEEK / 2));
        }

        @Override
        public void close() {}
    }
}
