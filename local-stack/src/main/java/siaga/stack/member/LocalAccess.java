package siaga.stack.member;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import siaga.stack.run.Home;

/**
 * What {@code .siaga/local.json} says: where everything is, and how to get in. It is the contract of the local stack
 * with tests, examples and people.
 *
 * @param gateway base address of the interface
 * @param issuer of the tokens
 * @param tokenEndpoint where clients exchange their credentials for a token
 * @param postgres host and port
 * @param kafka bootstrap servers
 * @param databases the services' own, by name
 * @param health the readiness check of each part that has one, by the part's name
 * @param clients the machine client of each agency, by its code
 * @param users analysts who can log in, by user name
 */
public record LocalAccess(
        String gateway,
        String issuer,
        String tokenEndpoint,
        String postgres,
        String kafka,
        Map<String, Database> databases,
        Map<String, String> health,
        Map<String, Client> clients,
        Map<String, User> users) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** A database and its owner's credentials. */
    public record Database(String jdbcUrl, String username, String password) {}

    /** A machine client of an agency. */
    public record Client(String clientId, String clientSecret, List<String> roles) {}

    /** An analyst of an agency. */
    public record User(String password, String name, String agency, List<String> roles) {}

    /** Reads the file; empty when there is none or it cannot be understood. */
    public static Optional<LocalAccess> read(Path file) throws IOException {
        try {
            return Optional.of(JSON.readValue(Files.readString(file), LocalAccess.class));
        } catch (NoSuchFileException neverUp) {
            return Optional.empty();
        } catch (JsonProcessingException damaged) {
            return Optional.empty();
        }
    }

    /** Writes the file, readable by its owner alone. */
    public void write(Path file) throws IOException {
        Home.writePrivately(file, JSON.writeValueAsString(this) + "\n");
    }
}
