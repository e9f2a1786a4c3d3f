package siaga.alerts.codelist;

import org.jspecify.annotations.Nullable;

/** Entity tags of what reads differently in each language: {@code "7-ko"}, a version and the language of its labels. */
final class CodeTags {

    private CodeTags() {}

    static String of(Object version, String language) {
        return "\"" + version + "-" + language + "\"";
    }

    /** For a change, which is one of all languages whichever was read. */
    static @Nullable String withoutLanguage(@Nullable String ifMatch) {
        return ifMatch == null ? null : ifMatch.replaceAll("(\"\\d+)-[A-Za-z0-9-]+\"", "$1\"");
    }
}
