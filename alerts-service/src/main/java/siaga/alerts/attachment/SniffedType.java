package siaga.alerts.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** Finds out what bytes are, whatever their sender calls them. */
final class SniffedType {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private static final String TEXT = "text/plain";

    private SniffedType() {}

    /** Read when the first document comes in: it takes a while and some memory. */
    private static final class Known {
        static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    }

    /**
     * The media type, without parameters. The name only tells texts apart, such as a table from a letter.
     *
     * @param name as the sender gave it
     */
    static String of(Path file, String name) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            content.mark(ZIP.length);
            boolean zip = Arrays.equals(content.readNBytes(ZIP.length), ZIP);
            content.reset();
            if (zip) {
                return ZipContent.mediaType(file);
            }
            String type = detected(content, new Metadata());
            if (!type.equals(TEXT)) {
                return type;
            }
            Metadata said = new Metadata();
            said.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
            return detected(content, said);
        }
    }

    /** Leaves the content where it was. */
    private static String detected(InputStream content, Metadata said) throws IOException {
        return Known.TYPES.detect(content, said).getBaseType().toString();
    }
}
