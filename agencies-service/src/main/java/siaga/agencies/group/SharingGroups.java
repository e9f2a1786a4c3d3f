package siaga.agencies.group;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import siaga.agencies.agency.Affiliations;
import siaga.kit.problem.Problem;

/** Loads and stores sharing groups. */
@ApplicationScoped
class SharingGroups implements PanacheRepositoryBase<SharingGroup, String>, Affiliations {

    /**
     * The group of that code.
     *
     * @throws Problem NOT_FOUND when there is none
     */
    SharingGroup get(String code) {
        return findByIdOptional(code).orElseThrow(Problem::notFound);
    }

    /** In the order of their codes, beginning behind that one. */
    List<SharingGroup> page(@Nullable String after, int limit) {
        return find("code > ?1 order by code", after == null ? "" : after)
                .page(0, limit)
                .list();
    }

    /** Every group, as the running transaction sees them. */
    GroupNesting nesting() {
        Map<String, Set<String>> members = new HashMap<>();
        Map<String, Set<String>> nested = new HashMap<>();
        for (SharingGroup group : listAll()) {
            members.put(group.code(), group.details().members());
            nested.put(group.code(), group.details().groups());
        }
        return new GroupNesting(members, nested);
    }

    @Override
    public Map<String, Set<String>> byAgency() {
        return nesting().byAgency();
    }
}
