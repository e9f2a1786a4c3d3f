package siaga.contracts.sharing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import siaga.contracts.vocabulary.AgencyKind;
import siaga.contracts.vocabulary.AgencyStatus;

/** A few members; JP-PMDA is in group {@code everybody}, VN-DAV is suspended. */
final class TestDirectory implements Members {

    static final TestDirectory DIRECTORY = new TestDirectory();

    private final Map<String, Member> members = Stream.of(
                    member("ID-BPOM", AgencyKind.NATIONAL_REGULATOR, null),
                    member("ID-BPOMJATIM", AgencyKind.LABORATORY, "ID-BPOM"),
                    member("KR-MFDS", AgencyKind.NATIONAL_REGULATOR, null),
                    member("KR-BUSAN", AgencyKind.FOOD_AUTHORITY, "KR-MFDS"),
                    member("KR-KCS", AgencyKind.CUSTOMS, null),
                    member("MY-NPRA", AgencyKind.NATIONAL_REGULATOR, null),
                    member("TH-FDA", AgencyKind.NATIONAL_REGULATOR, null),
                    member("SG-HSA", AgencyKind.NATIONAL_REGULATOR, null),
                    member("JP-PMDA", AgencyKind.NATIONAL_REGULATOR, null),
                    member("VN-DAV", AgencyKind.NATIONAL_REGULATOR, null),
                    member("FORUM-DESK", AgencyKind.SECRETARIAT, null))
            .collect(Collectors.toMap(Member::code, Function.identity()));

    private TestDirectory() {}

    @Override
    public Optional<Member> find(String code) {
        return Optional.ofNullable(members.get(code));
    }

    private static Member member(String code, AgencyKind kind, @Nullable String parent) {
        return new Member(
                code,
                code.substring(0, 2),
                kind,
                parent,
                code.equals("VN-DAV") ? AgencyStatus.SUSPENDED : AgencyStatus.ACTIVE,
                code.equals("JP-PMDA") ? Set.of("everybody", "north") : Set.of(),
                Set.of());
    }
}
