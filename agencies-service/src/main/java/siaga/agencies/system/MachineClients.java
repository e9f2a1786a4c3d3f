package siaga.agencies.system;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import siaga.kit.problem.Problem;

/** Loads and stores machine clients. */
@ApplicationScoped
class MachineClients implements PanacheRepositoryBase<MachineClient, String> {

    /** Oldest first. */
    List<MachineClient> of(String agency) {
        return list("agency = ?1 order by createdAt, clientId", agency);
    }

    /**
     * That client of that agency.
     *
     * @throws Problem NOT_FOUND when the agency has none of that id
     */
    MachineClient get(String agency, String clientId) {
        return findByIdOptional(clientId)
                .filter(client -> client.agency().equals(agency))
                .orElseThrow(Problem::notFound);
    }
}
