package siaga.alerts.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static siaga.alerts.attachment.Documents.office;
import static siaga.alerts.attachment.Documents.report;
import static siaga.alerts.attachment.Documents.text;
import static siaga.alerts.attachment.Documents.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SniffedTypeTest {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    @TempDir
    private Path folder;

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("report.pdf", report(), AcceptedType.PDF),
                Arguments.of("package.png", Documents.PNG, AcceptedType.PNG),
                Arguments.of(
                        "photo.jpg",
                        new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0},
                        AcceptedType.JPEG),
                Arguments.of("letter.docx", office(WORD), AcceptedType.DOCX),
                Arguments.of("batches.xlsx", office(EXCEL), AcceptedType.XLSX),
                Arguments.of(
                        "letter.odt",
                        zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text")),
                        AcceptedType.ODT),
                Arguments.of("note.txt", text("Sibutramine was found at 12.4 mg a sachet."), AcceptedType.TEXT),
                Arguments.of("batches.csv", text("lot,found\nB77,12.4\n"), AcceptedType.CSV),
                Arguments.of(
                        "letter.eml",
                        text(
                                "From: lab@example.org\r\nTo: ncp@example.org\r\nSubject: report\r\nMIME-Version: 1.0\r\n\r\nFound.\r\n"),
                        AcceptedType.MAIL),
                Arguments.of("evidence.zip", zip(Map.of("photo.txt", "x")), AcceptedType.ZIP));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void documentsAreRecognised(String name, byte[] bytes, AcceptedType type) throws IOException {
        assertThat(AcceptedType.of(sniffed(name, bytes))).contains(type);
        assertThat(type.fits(name)).isTrue();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("report.pdf", text("MZ\u0090\u0000\u0003 and a program behind it")),
                Arguments.of("report.pdf", text("#!/bin/sh\nrm -rf /\n")),
                Arguments.of("report.txt", text("<!DOCTYPE html><html><script>alert(1)</script></html>")),
                Arguments.of("note.html", text("nothing but text")),
                Arguments.of("note.js", text("alert(1)")),
                Arguments.of(
                        "picture.svg",
                        text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>")),
                Arguments.of("letter.docx", office("application/vnd.ms-word.document.macroEnabled.main+xml")),
                Arguments.of("program.zip", zip(Map.of("META-INF/MANIFEST.MF", "Main-Class: X"))),
                Arguments.of("broken.zip", new byte[] {'P', 'K', 3, 4, 1, 2, 3}),
                Arguments.of("old.doc", new byte[] {
                    (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
                }),
                Arguments.of("noise.pdf", new byte[] {0, 1, 2, 3, 0, 0, 5}));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatRunsOrCannotBeToldIsNotTakenWhateverItIsCalled(String name, byte[] bytes) throws IOException {
        assertThat(AcceptedType.of(sniffed(name, bytes)))
                .as(sniffed(name, bytes))
                .isEmpty();
    }

    @Test
    void aTextIsNoReportBecauseItIsCalledOne() throws IOException {
        String type = sniffed("report.pdf", text("Nothing was found."));

        assertThat(AcceptedType.of(type)).contains(AcceptedType.TEXT);
        assertThat(AcceptedType.TEXT.fits("report.pdf")).isFalse();
    }

    @Test
    void anArchiveThatSaysItsDirectoryIsHugeIsNotOpened() throws IOException {
        byte[] archive = zip(Map.of("a", "b"));
        // The size of the directory stands 12 bytes into the record of 22 at the end.
        archive[archive.length - 10 + 3] = 0x7f;

        assertThat(AcceptedType.of(sniffed("evidence.zip", archive))).isEqualTo(Optional.empty());
    }

    private String sniffed(String name, byte[] bytes) throws IOException {
        return SniffedType.of(Files.write(folder.resolve("content"), bytes), name);
    }
}
