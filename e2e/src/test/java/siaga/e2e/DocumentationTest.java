package siaga.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an analyst does in a browser. */
class DocumentationTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @Test
    void anAnalystLogsInOnTheDocumentationPageAndDraftsAnAlert() {
        assumeTrue(Files.isExecutable(CHROMIUM), "needs Debian's package chromium");
        JsonNode local = RunningStack.local();
        Map.Entry<String, JsonNode> analyst = analystOf(local, "ID-BPOM");
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(
                                        List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")))) {
            Page docs = browser.newPage();
            docs.setDefaultTimeout(60_000);
            docs.navigate(local.path("gateway").asText() + "/docs");

            logIn(docs, analyst);
            String answer = tryOut(docs, "POST", "/v1/alerts");

            assertThat(answer).contains("\"status\": \"DRAFT\"", "\"notifiedBy\": \"ID-BPOM\"");
        }
    }

    @Test
    void everyOperationSaysWhatItIsForWithExamplesAndEveryErrorIsAProblem() {
        JsonNode description = description();

        List<String> missing = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    lacks(operation.getValue()).forEach(lack -> missing.add(name + ": " + lack));
                }));
        assertThat(missing).isEmpty();
    }

    private static JsonNode description() {
        MemberSystem.Answer answer =
                MemberSystem.send(HttpRequest.newBuilder(URI.create(MemberSystem.gateway() + "/openapi.json"))
                        .build());
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> lacks(JsonNode operation) {
        List<String> lacks = new ArrayList<>();
        for (String said : List.of("summary", "description")) {
            if (operation.path(said).asText().isBlank()) {
                lacks.add(said);
            }
        }
        operation.path("requestBody").path("content").properties().forEach(body -> {
            if (hasNoExample(body.getValue())) {
                lacks.add("example of a body, " + body.getKey());
            }
        });
        operation.path("responses").properties().forEach(response -> {
            JsonNode content = response.getValue().path("content");
            boolean isError = response.getKey().compareTo("400") >= 0;
            if (isError && !response.getValue().has("$ref") && !content.has("application/problem+json")) {
                lacks.add("the problem of " + response.getKey());
            }
            if (!isError) {
                content.properties().stream()
                        .filter(form -> form.getKey().contains("json") && hasNoExample(form.getValue()))
                        .forEach(form -> lacks.add("example of the answer, " + form.getKey()));
            }
        });
        return lacks;
    }

    private static boolean hasNoExample(JsonNode content) {
        return !content.has("example") && content.path("examples").isEmpty();
    }

    private static Map.Entry<String, JsonNode> analystOf(JsonNode local, String agency) {
        return local.path("users").properties().stream()
                .filter(user -> user.getValue().path("agency").asText().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    /** The log-in opens a window of Keycloak's, which closes itself when it is done. */
    private static void logIn(Page docs, Map.Entry<String, JsonNode> analyst) {
        docs.locator("button.authorize").first().click();
        Page login = docs.waitForPopup(
                () -> docs.locator(".auth-container", new Page.LocatorOptions().setHasText("authorizationCode"))
                        .locator("button.authorize")
                        .first()
                        .click());
        login.locator("#username").fill(analyst.getKey());
        login.locator("#password").fill(analyst.getValue().path("password").asText());
        login.locator("#kc-login").click();
        docs.locator(".auth-container button", new Page.LocatorOptions().setHasText("Logout"))
                .first()
                .waitFor();
        docs.locator("button.btn-done").first().click();
    }

    private static String tryOut(Page docs, String method, String path) {
        Locator operation = docs.locator(".opblock-" + method.toLowerCase(Locale.ROOT))
                .filter(new Locator.FilterOptions().setHas(docs.locator("[data-path='" + path + "']")));
        operation.locator(".opblock-summary-control").click();
        operation.locator("button.execute").click();
        Locator body = operation
                .locator(".responses-table.live-responses-table .response-col_description .highlight-code")
                .first();
        body.waitFor();
        return body.innerText();
    }
}
