package siaga.alerts.codelist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import siaga.kit.caller.Caller;
import siaga.kit.page.Cursor;
import siaga.kit.page.Page;
import siaga.kit.page.PageLimit;
import siaga.kit.problem.Problem;

/** Reads lists and codes in the language that the reader likes best of those that all of what is read stands in. */
@ApplicationScoped
class CodeListReading {

    private final CodeListDirectory directory;
    private final ListReaders readers;

    CodeListReading(CodeListDirectory directory, ListReaders readers) {
        this.directory = directory;
        this.readers = readers;
    }

    /** What was read, the language of its labels, and its entity tag. */
    record Read<T>(T view, String language, String etag) {}

    /** A page of the lists, in the order of their names. */
    Read<Page<CodeListLine>> lists(
            Caller caller, @Nullable String acceptLanguage, @Nullable Integer limit, @Nullable String after) {
        readers.requireMember(caller);
        int size = PageLimit.of(limit, PageLimit.MOST, PageLimit.DEFAULT);
        String behind = after == null ? "" : Cursor.parse(after, 1).getFirst();
        CodeLists lists = directory.now();
        RiskCrosswalk crosswalk = RiskCrosswalk.SHIPPED;
        String language = language(
                acceptLanguage,
                Stream.concat(lists.all().stream().map(CodeList::title), Stream.of(crosswalk.title()))
                        .toList());
        List<CodeListLine> lines = Stream.concat(
                        lists.all().stream().map(list -> CodeListLine.of(list, language)),
                        Stream.of(CodeListLine.of(crosswalk, language)))
                .sorted(Comparator.comparing(CodeListLine::name))
                .filter(line -> line.name().compareTo(behind) > 0)
                .limit(size + 1L)
                .toList();
        return new Read<>(
                Page.of(lines, size, line -> Cursor.of(line.name())),
                language,
                CodeTags.of(lists.revision() + "." + crosswalk.version(), language));
    }

    Read<CodeListView> list(Caller caller, String name, @Nullable String acceptLanguage, boolean withRetired) {
        CodeList list = find(caller, name);
        String language = language(
                acceptLanguage,
                Stream.concat(Stream.of(list.title()), list.codes().stream().map(Code::labels))
                        .toList());
        return new Read<>(
                CodeListView.of(list, withRetired, language), language, CodeTags.of(list.version(), language));
    }

    Read<CodeView> code(Caller caller, String name, String code, @Nullable String acceptLanguage) {
        CodeList list = find(caller, name);
        return code(list, list.find(code).orElseThrow(Problem::notFound), acceptLanguage);
    }

    /** A code that has been found or made. */
    static Read<CodeView> code(CodeList list, Code code, @Nullable String acceptLanguage) {
        String language = language(acceptLanguage, List.of(code.labels()));
        return new Read<>(CodeView.of(list, code, language), language, CodeTags.of(code.changedIn(), language));
    }

    Read<CrosswalkView> crosswalk(Caller caller, @Nullable String acceptLanguage) {
        readers.requireMember(caller);
        RiskCrosswalk crosswalk = RiskCrosswalk.SHIPPED;
        String language = language(
                acceptLanguage,
                Stream.concat(
                                Stream.of(crosswalk.title()),
                                crosswalk.rows().stream().map(RiskCrosswalk.Row::loss))
                        .toList());
        return new Read<>(CrosswalkView.of(crosswalk, language), language, CodeTags.of(crosswalk.version(), language));
    }

    private CodeList find(Caller caller, String name) {
        readers.requireMember(caller);
        return directory.now().find(name).orElseThrow(Problem::notFound);
    }

    private static String language(@Nullable String acceptLanguage, Collection<Map<String, String>> texts) {
        return Languages.chosen(acceptLanguage, Languages.common(texts));
    }
}
