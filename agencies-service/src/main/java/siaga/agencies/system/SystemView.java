package siaga.agencies.system;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.contracts.vocabulary.Role;

/** A machine client, without its secret. */
@Schema(name = "System", description = "A machine client of an agency. Its secret was shown once, when it was created.")
record SystemView(
        @Schema(examples = "id-bpom-7c0f3a9e51d2") String clientId,
        @Schema(examples = "ID-BPOM") String agency,
        @Schema(examples = "National alert system") String name,

        @Schema(examples = "[\"officer\", \"contact-point\"]")
        List<String> roles,

        SystemStatus status,
        Instant createdAt,
        @Nullable Instant revokedAt) {

    static SystemView of(MachineClient client) {
        return new SystemView(
                client.clientId(),
                client.agency(),
                client.name(),
                client.roles().stream().map(Role::wire).toList(),
                client.status(),
                client.createdAt(),
                client.revokedAt());
    }
}
