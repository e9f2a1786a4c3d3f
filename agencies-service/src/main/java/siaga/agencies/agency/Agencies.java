package siaga.agencies.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.kit.problem.Problem;

/** Loads and stores agencies. */
@ApplicationScoped
class Agencies implements PanacheRepositoryBase<Agency, String> {

    /**
     * The agency of that code.
     *
     * @throws Problem NOT_FOUND when there is none
     */
    Agency get(String code) {
        return findByIdOptional(code).orElseThrow(Problem::notFound);
    }

    /** In the order of their codes, beginning behind that one. */
    List<Agency> page(AgencyFilter filter, @Nullable String after, int limit) {
        return find(filter.where(), filter.parameters(after)).page(0, limit).list();
    }
}
