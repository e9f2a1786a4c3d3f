package siaga.alerts.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small documents, and what pretends to be one. */
final class Documents {

    static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private Documents() {}

    /** A report that nobody has sent before. */
    static byte[] report() {
        return report(2_000);
    }

    static byte[] report(int size) {
        byte[] report = new byte[size];
        byte[] head = ("%PDF-1.7\n% " + UUID.randomUUID() + "\n").getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < size; i++) {
            report[i] = (byte) ('a' + i % 23);
        }
        System.arraycopy(head, 0, report, 0, Math.min(size, head.length));
        return report;
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] office(String mainPart) {
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/main.xml\" ContentType=\"" + mainPart + "\"/></Types>",
                "main.xml",
                "<x/>"));
    }

    static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(text(entry.getValue()));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
