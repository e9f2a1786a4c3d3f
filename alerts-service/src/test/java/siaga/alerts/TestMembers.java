package siaga.alerts;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.contracts.event.AgencyState;
import siaga.contracts.member.WorkingCalendar;
import siaga.contracts.text.LocalisedText;
import siaga.contracts.vocabulary.AgencyKind;
import siaga.contracts.vocabulary.AgencyStatus;
import siaga.contracts.vocabulary.Compartment;

/** The members that the tests speak of. */
@ApplicationScoped
public class TestMembers {

    private static final WorkingCalendar CALENDAR =
            new WorkingCalendar(ZoneId.of("Asia/Jakarta"), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());

    private final EntityManager database;
    private final ObjectMapper mapper;

    TestMembers(EntityManager database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    public static List<AgencyState> all() {
        return List.of(
                state(
                        "ID-BPOM",
                        "ID",
                        AgencyKind.NATIONAL_REGULATOR,
                        null,
                        AgencyStatus.ACTIVE,
                        Set.of("medicines"),
                        Set.of()),
                state("ID-BPOMJATIM", "ID", AgencyKind.LABORATORY, "ID-BPOM", AgencyStatus.ACTIVE, Set.of(), Set.of()),
                state(
                        "ID-POLRI",
                        "ID",
                        AgencyKind.POLICE,
                        null,
                        AgencyStatus.ACTIVE,
                        Set.of(),
                        Set.of(Compartment.LAW_ENFORCEMENT)),
                state("KR-MFDS", "KR", AgencyKind.NATIONAL_REGULATOR, null, AgencyStatus.ACTIVE, Set.of(), Set.of()),
                state("KR-BUSAN", "KR", AgencyKind.FOOD_AUTHORITY, "KR-MFDS", AgencyStatus.ACTIVE, Set.of(), Set.of()),
                state("KR-KCS", "KR", AgencyKind.CUSTOMS, null, AgencyStatus.ACTIVE, Set.of(), Set.of()),
                state(
                        "SG-HSA",
                        "SG",
                        AgencyKind.NATIONAL_REGULATOR,
                        null,
                        AgencyStatus.ACTIVE,
                        Set.of("medicines"),
                        Set.of()),
                state("MY-NPRA", "MY", AgencyKind.NATIONAL_REGULATOR, null, AgencyStatus.ACTIVE, Set.of(), Set.of()),
                state("TH-FDA", "TH", AgencyKind.NATIONAL_REGULATOR, null, AgencyStatus.ACTIVE, Set.of(), Set.of()),
                state("VN-DAV", "VN", AgencyKind.NATIONAL_REGULATOR, null, AgencyStatus.SUSPENDED, Set.of(), Set.of()),
                state("FORUM-DESK", "SG", AgencyKind.SECRETARIAT, null, AgencyStatus.ACTIVE, Set.of(), Set.of()));
    }

    /** Makes the directory exactly these members. */
    @Transactional
    public void seed() throws Exception {
        database.createNativeQuery("delete from member").executeUpdate();
        for (AgencyState state : all()) {
            database.createNativeQuery(
                            "insert into member (code, revision, state) values (:code, 1, cast(:state as jsonb))")
                    .setParameter("code", state.code())
                    .setParameter("state", mapper.writeValueAsString(state))
                    .executeUpdate();
        }
    }

    /** From then on that agency works at those hours on every day of the week. */
    @Transactional
    public void works(String code, String from, String to, @Nullable String dutyPhone) {
        database.createNativeQuery("""
                        update member
                        set state = state || jsonb_build_object(
                            'dutyPhone', cast(:phone as text),
                            'calendar', state -> 'calendar' || jsonb_build_object(
                                'weekend', cast('[]' as jsonb),
                                'hours', jsonb_build_object('from', cast(:from as text), 'to', cast(:to as text))))
                        where code = :code
                        """)
                .setParameter("phone", dutyPhone)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("code", code)
                .executeUpdate();
    }

    private static AgencyState state(
            String code,
            String country,
            AgencyKind kind,
            @Nullable String parent,
            AgencyStatus status,
            Set<String> groups,
            Set<Compartment> compartments) {
        return new AgencyState(
                AgencyState.SCHEMA,
                UUID.randomUUID(),
                Instant.EPOCH,
                1,
                code,
                country,
                kind,
                parent,
                status,
                List.of(LocalisedText.of("en", code)),
                List.of(),
                null,
                compartments,
                CALENDAR,
                groups);
    }
}
