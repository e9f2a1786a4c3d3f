package siaga.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import siaga.gateway.upstream.Service;

class CodeListRouteTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/code-lists",
                "/v1/code-lists/{name}",
                "/v1/code-lists/risk-crosswalk",
                "/v1/code-lists/{name}/codes/{code}/retire"
            })
    void codeListsAreAnsweredByTheAlertsService(String path) {
        assertThat(Route.of(path)).isNotNull().extracting(Route::service).isEqualTo(Service.ALERTS);
    }
}
