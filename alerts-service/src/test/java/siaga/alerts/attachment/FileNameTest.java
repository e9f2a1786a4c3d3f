package siaga.alerts.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"report.pdf", "검사 성적서.pdf", "hasil uji (2).xlsx", "a"})
    void namesOfFilesAreTaken(String name) {
        assertThat(FileName.violations(name, "name")).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "../report.pdf",
                "C:\\report.pdf",
                "a/b.pdf",
                ".htaccess",
                "report.pdf ",
                "two\nlines.pdf",
                "nul\u0000.pdf",
                "gpj.\u202Eexe.pdf"
            })
    void whatIsNoPlainNameIsRefused(String name) {
        assertThat(FileName.violations(name, "name")).isNotEmpty();
    }

    @Test
    void aLongNameIsRefused() {
        assertThat(FileName.violations("x".repeat(256), "name")).isNotEmpty();
    }

    @Test
    void everyNameCanBeWrittenIntoAHeader() {
        assertThat(FileName.disposition("검사 \"1\".pdf"))
                .isEqualTo("attachment; filename=\"__ _1_.pdf\"; filename*=UTF-8''%EA%B2%80%EC%82%AC%20%221%22.pdf");
    }
}
