package siaga.stack.member;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import siaga.stack.run.Home;

/** Machine clients with fewer roles than their agency's own, made when first asked for and kept. */
public final class NarrowedClients {

    private final Path file;

    /** @param file holds the clients by agency and roles; need not exist */
    public NarrowedClients(Path file) {
        this.file = file;
    }

    /** The agency's client that holds just these roles. */
    public LocalAccess.Client of(String agency, List<String> roles, Systems systems) throws IOException {
        List<String> sorted = roles.stream().distinct().sorted().toList();
        String key = agency + " " + String.join(",", sorted);
        Map<String, LocalAccess.Client> clients = read();
        if (!clients.containsKey(key)) {
            clients.put(key, systems.create(agency, "local stack, " + String.join(" and ", sorted), sorted));
            Home.writePrivately(file, Http.JSON.writeValueAsString(clients));
        }
        return clients.get(key);
    }

    private Map<String, LocalAccess.Client> read() throws IOException {
        return Files.exists(file)
                ? Http.JSON.readValue(
                        Files.readString(file), new TypeReference<TreeMap<String, LocalAccess.Client>>() {})
                : new TreeMap<>();
    }
}
