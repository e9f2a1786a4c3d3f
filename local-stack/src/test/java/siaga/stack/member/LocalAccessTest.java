package siaga.stack.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalAccessTest {

    private static final LocalAccess ACCESS = new LocalAccess(
            "http://127.0.0.1:8080",
            "http://127.0.0.1:8180/realms/siaga",
            "http://127.0.0.1:8180/realms/siaga/protocol/openid-connect/token",
            "127.0.0.1:15432",
            "127.0.0.1:19092",
            Map.of(),
            Map.of(),
            Map.of("ID-BPOM", new LocalAccess.Client("id-bpom-1", "s3cret", List.of("officer"))),
            Map.of("rina.bpom", new LocalAccess.User("pass", "Rina Kusumawati", "ID-BPOM", List.of("officer"))));

    @TempDir
    private Path folder;

    @Test
    void hasTheMembersOfTheContractAndIsItsOwnersAlone() throws IOException {
        Path file = folder.resolve("local.json");
        ACCESS.write(file);

        JsonNode json = Http.JSON.readTree(file.toFile());
        assertThat(json.fieldNames())
                .toIterable()
                .contains("gateway", "issuer", "tokenEndpoint", "postgres", "kafka", "clients", "users");
        assertThat(json.at("/clients/ID-BPOM").toString())
                .isEqualTo("{\"clientId\":\"id-bpom-1\",\"clientSecret\":\"s3cret\",\"roles\":[\"officer\"]}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        Path file = folder.resolve("local.json");
        ACCESS.write(file);
        assertThat(LocalAccess.read(file)).hasValue(ACCESS);
    }

    @Test
    void isEmptyWhenItIsMissingOrDamaged() throws IOException {
        Path file = folder.resolve("local.json");
        assertThat(LocalAccess.read(file)).isEmpty();
        Files.writeString(file, "{\"gateway\":");
        assertThat(LocalAccess.read(file)).isEmpty();
    }
}
