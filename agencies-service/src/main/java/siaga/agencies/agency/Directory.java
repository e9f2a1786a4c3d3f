package siaga.agencies.agency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every agency with its groups, for decisions. What is kept in memory is used only while its version is still the one
 * in the database, so that a decision never rests on a directory that another instance has changed.
 */
@ApplicationScoped
public class Directory {

    private static final DirectorySnapshot NONE = new DirectorySnapshot(-1, Map.of());

    private final EntityManager entities;
    private final Agencies agencies;
    private final Affiliations affiliations;
    private volatile DirectorySnapshot kept = NONE;

    Directory(EntityManager entities, Agencies agencies, Affiliations affiliations) {
        this.entities = entities;
        this.agencies = agencies;
        this.affiliations = affiliations;
    }

    /** The directory as committed; not for a transaction that changes it, see {@link #fresh}. */
    public DirectorySnapshot current() {
        return QuarkusTransaction.joiningExisting().call(() -> {
            DirectorySnapshot snapshot = kept;
            if (snapshot.version() != version()) {
                snapshot = fresh();
                kept = snapshot;
            }
            return snapshot;
        });
    }

    /** The directory as the running transaction sees it. */
    public DirectorySnapshot fresh() {
        // The version is read first: content newer than it is merely read again next time.
        long version = version();
        Map<String, Set<String>> groups = affiliations.byAgency();
        return new DirectorySnapshot(
                version,
                agencies.streamAll()
                        .map(agency -> new Listed(agency.member(groups.getOrDefault(agency.code(), Set.of()))))
                        .collect(Collectors.toMap(listed -> listed.member().code(), listed -> listed)));
    }

    /** Waits for every other change of the directory to end; the first thing a change does. */
    public void lock() {
        entities.createNativeQuery("select version from directory for update").getSingleResult();
    }

    /** Ends what others have in memory; the last thing a change does. */
    public void changed() {
        entities.flush();
        // A number that is never given again, even when this transaction comes to nothing.
        entities.createNativeQuery("update directory set version = nextval('directory_version')")
                .executeUpdate();
    }

    private long version() {
        // Without the class of the result: with it, Hibernate keeps a new plan each time and searches all of them.
        return (long)
                entities.createNativeQuery("select version from directory").getSingleResult();
    }
}
