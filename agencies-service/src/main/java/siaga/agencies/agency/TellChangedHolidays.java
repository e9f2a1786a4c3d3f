package siaga.agencies.agency;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import siaga.agencies.holiday.PublicHolidays;

/**
 * Publishes the agencies again whose calendar has changed because this release knows other holidays than the one that last
 * published them.
 */
@ApplicationScoped
class TellChangedHolidays {

    private final EntityManager entities;
    private final PublicHolidays holidays;
    private final AgencyStates states;
    private final Directory directory;

    TellChangedHolidays(EntityManager entities, PublicHolidays holidays, AgencyStates states, Directory directory) {
        this.entities = entities;
        this.holidays = holidays;
        this.states = states;
        this.directory = directory;
    }

    void atStart(@Observes StartupEvent event) {
        tell();
    }

    /** Of several instances that start at once the first one tells; the others find nothing to do. */
    void tell() {
        QuarkusTransaction.requiringNew().run(() -> {
            directory.lock();
            for (String country : new TreeSet<>(PublicHolidays.COUNTRIES)) {
                if (remember(country, digest(country))) {
                    List<String> concerned = agenciesOf(country);
                    states.publish(concerned);
                    Log.infof("holidays changed: country=%s agencies=%d", country, concerned.size());
                }
            }
            directory.changed();
        });
    }

    private boolean remember(String country, String digest) {
        return entities.createNativeQuery("""
                        insert into holiday_edition (country, digest)
                        values (:country, :digest)
                        on conflict (country) do update
                        set digest = excluded.digest
                        where holiday_edition.digest <> excluded.digest
                        """)
                        .setParameter("country", country)
                        .setParameter("digest", digest)
                        .executeUpdate()
                > 0;
    }

    @SuppressWarnings("unchecked")
    private List<String> agenciesOf(String country) {
        return entities.createNativeQuery("select code from agency where calendar ->> 'holidaysOf' = :country")
                .setParameter("country", country)
                .getResultList();
    }

    /** Only a date makes a difference to a calendar, a name does not. */
    private String digest(String country) {
        String dates = holidays.daysOf(country).stream()
                .sorted()
                .map(LocalDate::toString)
                .collect(Collectors.joining(" "));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(dates.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
