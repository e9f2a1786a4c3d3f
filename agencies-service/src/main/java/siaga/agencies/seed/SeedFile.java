package siaga.agencies.seed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.agencies.agency.AdmitAgency;
import siaga.agencies.group.NewSharingGroup;

/** Members and sharing groups, each as the interface would take them, in any order. */
record SeedFile(
        @Nullable List<AdmitAgency> agencies, @Nullable List<NewSharingGroup> groups) {

    SeedFile {
        agencies = agencies == null ? List.of() : agencies;
        groups = groups == null ? List.of() : groups;
    }
}
