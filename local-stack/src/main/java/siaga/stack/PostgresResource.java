package siaga.stack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives a {@code @QuarkusTest} a PostgreSQL server with an empty database, configured as the default data source. A
 * field of type {@link EmbeddedPostgres} in the test is set to the server, for tests that stop it.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private static final String DATABASE = "test";

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        postgres = EmbeddedPostgres.create();
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.createDatabase(DATABASE),
                "quarkus.datasource.username", DATABASE,
                "quarkus.datasource.password", postgres.password());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(
                Objects.requireNonNull(postgres), new TestInjector.MatchesType(EmbeddedPostgres.class));
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
    }
}
