package siaga.agencies.system;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A machine client as it is shown once, when it is created. */
@Schema(description = "A new machine client. Keep the secret: it is not shown again.")
record IssuedSystem(
        @Schema(examples = "id-bpom-7c0f3a9e51d2") String clientId,

        @Schema(description = "For the client credentials grant")
        String clientSecret,

        @Schema(examples = "ID-BPOM") String agency,
        @Schema(examples = "National alert system") String name,

        @Schema(examples = "[\"officer\", \"contact-point\"]")
        List<String> roles) {

    static IssuedSystem of(SystemView system, String secret) {
        return new IssuedSystem(system.clientId(), secret, system.agency(), system.name(), system.roles());
    }

    /** Without the secret, wherever it may be printed. */
    @Override
    public String toString() {
        return "IssuedSystem[" + clientId + "]";
    }
}
