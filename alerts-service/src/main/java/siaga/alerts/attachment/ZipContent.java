package siaga.alerts.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a ZIP archive is: many formats are one inside. Looks at its directory and one or two entries, bounded. */
final class ZipContent {

    static final String WITH_MACROS = "application/vnd.ms-office.macroEnabled";
    private static final String ZIP = "application/zip";
    private static final String PROGRAM = "application/java-archive";
    private static final String UNREADABLE = "application/x-unreadable-zip";

    /** ECMA-376 part 2, 10.1.2: the types of the parts, the main one among them. */
    private static final String OFFICE_TYPES = "[Content_Types].xml";

    /** OpenDocument 1.3 part 2, 3.3: the type of the package. */
    private static final String OPEN_DOCUMENT_TYPE = "mimetype";

    private static final Map<String, AcceptedType> OFFICE_MAIN_PARTS = Map.of(
            "wordprocessingml.document.main+xml", AcceptedType.DOCX,
            "spreadsheetml.sheet.main+xml", AcceptedType.XLSX,
            "presentationml.presentation.main+xml", AcceptedType.PPTX);

    private static final int MOST_OF_AN_ENTRY = 1 << 18;
    // The directory is held in memory while the archive is open.
    private static final long MOST_OF_A_DIRECTORY = 1 << 22;

    /** The end of central directory record and the longest comment behind it (APPNOTE.TXT 4.3.16). */
    private static final int LONGEST_END = 22 + 0xffff;

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int DIRECTORY_SIZE_AT = 12;

    private ZipContent() {}

    static String mediaType(Path file) throws IOException {
        if (directorySize(file) > MOST_OF_A_DIRECTORY) {
            return UNREADABLE;
        }
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.getEntry(OFFICE_TYPES) != null) {
                return office(text(zip, OFFICE_TYPES));
            }
            if (zip.getEntry(OPEN_DOCUMENT_TYPE) != null) {
                return text(zip, OPEN_DOCUMENT_TYPE).strip();
            }
            boolean program =
                    zip.getEntry("META-INF/MANIFEST.MF") != null || zip.getEntry("AndroidManifest.xml") != null;
            return program ? PROGRAM : ZIP;
        } catch (ZipException e) {
            return UNREADABLE;
        }
    }

    private static String office(String types) {
        if (types.contains("macroEnabled") || types.contains("vbaProject")) {
            return WITH_MACROS;
        }
        return OFFICE_MAIN_PARTS.entrySet().stream()
                .filter(main -> types.contains(main.getKey()))
                .findFirst()
                .map(main -> main.getValue().mediaType())
                .orElse(UNREADABLE);
    }

    private static String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        try (InputStream content = zip.getInputStream(entry)) {
            return new String(content.readNBytes(MOST_OF_AN_ENTRY), StandardCharsets.UTF_8);
        }
    }

    /** Bytes, as the archive says; more than any when it does not say. */
    private static long directorySize(Path file) throws IOException {
        try (RandomAccessFile archive = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(archive.length(), LONGEST_END)];
            archive.seek(archive.length() - end.length);
            archive.readFully(end);
            ByteBuffer bytes = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = end.length - 22; at >= 0; at--) {
                if (bytes.getInt(at) == END_SIGNATURE) {
                    return Integer.toUnsignedLong(bytes.getInt(at + DIRECTORY_SIZE_AT));
                }
            }
            return Long.MAX_VALUE;
        }
    }
}
