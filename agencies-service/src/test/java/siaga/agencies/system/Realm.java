package siaga.agencies.system;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A realm in memory that can be away. */
class Realm extends IdentityProvider {

    final Map<String, Boolean> enabled = new TreeMap<>();
    final Map<String, List<String>> roles = new TreeMap<>();
    final Set<String> loggedOut = new TreeSet<>();
    volatile boolean away;

    Realm() {
        super(null, "siaga");
    }

    @Override
    synchronized String provide(SystemView system) {
        answer();
        enabled.put(system.clientId(), true);
        roles.put(system.clientId(), system.roles());
        return "secret of " + system.clientId();
    }

    @Override
    synchronized void enable(String clientId, boolean wanted) {
        answer();
        enabled.computeIfPresent(clientId, (id, before) -> wanted);
    }

    @Override
    synchronized void remove(String clientId) {
        answer();
        enabled.remove(clientId);
    }

    @Override
    synchronized void endSessionsOf(String agency) {
        answer();
        loggedOut.add(agency);
    }

    private void answer() {
        if (away) {
            throw new IdentityProviderUnavailable("no connection");
        }
    }
}
