package siaga.agencies.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import siaga.agencies.holiday.PublicHolidays;
import siaga.contracts.event.AgencyState;
import siaga.contracts.event.Topics;
import siaga.kit.outbox.Outbox;
import siaga.kit.time.UuidSource;

/** Tells the other services the full state of an agency, in the transaction that brought it about. */
@ApplicationScoped
public class AgencyStates {

    private static final String STATE_TYPE = "siaga.agency.state.v1";

    private final Agencies agencies;
    private final Affiliations affiliations;
    private final PublicHolidays holidays;
    private final Outbox outbox;
    private final Clock clock;
    private final UuidSource ids;

    AgencyStates(
            Agencies agencies,
            Affiliations affiliations,
            PublicHolidays holidays,
            Outbox outbox,
            Clock clock,
            UuidSource ids) {
        this.agencies = agencies;
        this.affiliations = affiliations;
        this.holidays = holidays;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /** Publishes those agencies as they are now, each under its next revision. */
    public void publish(Collection<String> codes) {
        Map<String, Set<String>> groups = affiliations.byAgency();
        for (String code : new TreeSet<>(codes)) {
            Agency agency = agencies.get(code);
            AgencyState state = agency.nextState(
                    ids.next(),
                    clock.instant(),
                    groups.getOrDefault(code, Set.of()),
                    holidays.daysOf(agency.calendar().holidaysOf()));
            outbox.add(state.id(), Topics.AGENCIES, code, STATE_TYPE, state);
        }
    }
}
