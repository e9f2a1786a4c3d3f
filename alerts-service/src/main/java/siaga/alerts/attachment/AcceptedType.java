package siaga.alerts.attachment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types that are taken: documents, pictures, tables, letters and bundles of them, none that runs by being opened. */
enum AcceptedType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    TIFF("image/tiff", "tif", "tiff"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic", "heif"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    TEXT("text/plain", "txt"),
    CSV("text/csv", "csv"),
    MAIL("message/rfc822", "eml"),
    ZIP("application/zip", "zip");

    private final String mediaType;
    private final List<String> extensions;

    AcceptedType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** The type of that name; empty when it is not taken. */
    static Optional<AcceptedType> of(String mediaType) {
        return Stream.of(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** All of them, for a person. */
    static String listed() {
        return Stream.of(values()).map(type -> type.extensions.getFirst()).collect(Collectors.joining(", "));
    }

    String mediaType() {
        return mediaType;
    }

    boolean picture() {
        return mediaType.startsWith("image/");
    }

    /** The usual extension of a file's name, without the dot. */
    String extension() {
        return extensions.getFirst();
    }

    /** Whether a file of that name would be taken for this type. */
    boolean fits(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(extension -> lower.endsWith("." + extension));
    }
}
