package siaga.agencies.seed;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import siaga.agencies.agency.AdmitAgency;
import siaga.agencies.agency.AgencyLifecycle;
import siaga.agencies.agency.Directory;
import siaga.agencies.audit.Actor;
import siaga.agencies.group.GroupKeeping;
import siaga.agencies.group.NewSharingGroup;
import siaga.kit.json.StrictJson;
import siaga.kit.problem.Problem;

/** Admits the members of the seed file that are not there yet; what is there is left as it is. */
@ApplicationScoped
class SeedMembers {

    private final MembersSettings settings;
    private final StrictJson json;
    private final AgencyLifecycle agencies;
    private final GroupKeeping groups;
    private final Directory directory;

    SeedMembers(
            MembersSettings settings,
            StrictJson json,
            AgencyLifecycle agencies,
            GroupKeeping groups,
            Directory directory) {
        this.settings = settings;
        this.json = json;
        this.agencies = agencies;
        this.groups = groups;
        this.directory = directory;
    }

    void atStart(@Observes StartupEvent event) {
        settings.seed().ifPresent(this::seed);
    }

    /**
     * Brings in what is missing, all of it or nothing.
     *
     * @throws SeedRefused when the file cannot be read or breaks rules
     */
    void seed(Path file) {
        try {
            SeedFile members = json.read(Files.readAllBytes(file), SeedFile.class);
            int added = QuarkusTransaction.requiringNew().call(() -> admit(members));
            Log.infof("members seeded: file=%s added=%d", file.getFileName(), added);
        } catch (IOException e) {
            throw new SeedRefused(file, "it cannot be read", e);
        } catch (Problem e) {
            throw new SeedRefused(file, e.detail() + " " + e.violations(), e);
        }
    }

    private int admit(SeedFile members) {
        // Several instances may start at once: the second one waits here, and then finds everything there.
        directory.lock();
        int added = 0;
        for (AdmitAgency agency : Order.of(members.agencies(), AdmitAgency::code, AdmitAgency::above)) {
            added += agencies.admitIfAbsent(agency, Actor.CONFIGURATION) ? 1 : 0;
        }
        for (NewSharingGroup group : Order.of(members.groups(), NewSharingGroup::code, NewSharingGroup::parts)) {
            added += groups.createIfAbsent(group, Actor.CONFIGURATION) ? 1 : 0;
        }
        return added;
    }
}
