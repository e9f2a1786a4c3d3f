package siaga.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemMappersTest {

    private final ProblemMappers mappers = new ProblemMappers();

    @BeforeEach
    void aRequest() {
        mappers.request = (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (proxy, method, arguments) ->
                        method.getReturnType() == URI.class ? URI.create("http://siaga/v1/alerts") : "/v1/alerts");
    }

    @Test
    void anUnexpectedFailureShowsNothingOfItself() {
        Response answer = mappers.anythingElse(new IllegalStateException("relation secret_table does not exist"));

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getEntity().toString()).doesNotContain("secret_table", "IllegalState");
    }

    @Test
    void aMessageOfTheFrameworkIsNotPassedOn() {
        Response answer = mappers.framework(new NotSupportedException("no reader for class x.Secret"));

        assertThat(answer.getStatus()).isEqualTo(415);
        assertThat(answer.getEntity().toString()).doesNotContain("Secret");
    }

    @ParameterizedTest
    @CsvSource({"08006, 503", "53100, 503", "57P01, 503", "58030, 503", "23505, 500", "42P01, 500"})
    void aStoreThatIsAwayIsUnavailableAndAnotherFailureOfItIsOurs(String sqlState, int status) {
        Response answer = mappers.anythingElse(new IllegalStateException(new SQLException("x", sqlState)));

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getHeaderString("Retry-After") != null).isEqualTo(status == 503);
    }
}
