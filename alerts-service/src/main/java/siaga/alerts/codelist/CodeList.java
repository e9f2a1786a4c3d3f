package siaga.alerts.codelist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.contracts.event.CodeListState;

/**
 * One list, as it is in one version.
 *
 * @param version counts its changes, from 1
 * @param fixed its codes are those of the program; nobody else changes it
 * @param title by language, BCP 47
 * @param codes in the order in which they are shown
 */
public record CodeList(String name, int version, boolean fixed, Map<String, String> title, List<Code> codes) {

    private static final String LISTS = "/v1/code-lists/";

    public CodeList {
        title = Languages.sorted(title);
        codes = List.copyOf(codes);
    }

    /** The code of that spelling, in force or retired. */
    public Optional<Code> find(String code) {
        return codes.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Where it is read, relative to the gateway. */
    String uri() {
        return uri(name);
    }

    static String uri(String list) {
        return LISTS + list;
    }

    /** The stable name of a code, and where it is read, relative to the gateway. */
    String uri(Code code) {
        return uri() + "/codes/" + code.code();
    }

    /** The next version, with that code at its place, or at the end when it is new. */
    CodeList with(Code code) {
        List<Code> all = new ArrayList<>(codes);
        all.replaceAll(one -> one.code().equals(code.code()) ? code : one);
        if (!all.contains(code)) {
            all.add(code);
        }
        return new CodeList(name, version + 1, fixed, title, all);
    }

    CodeListState event(UUID id, Instant at, @Nullable Integer previous) {
        return new CodeListState(
                CodeListState.SCHEMA,
                id,
                at,
                name,
                version,
                previous,
                title,
                codes.stream().map(CodeList::event).toList());
    }

    private static CodeListState.Code event(Code code) {
        Code.Retirement retired = code.retired();
        return new CodeListState.Code(
                code.code(),
                code.labels(),
                code.since(),
                retired == null ? null : retired.version(),
                retired == null ? null : retired.replacedBy());
    }
}
