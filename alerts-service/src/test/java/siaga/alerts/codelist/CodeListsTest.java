package siaga.alerts.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siaga.alerts.TestMembers;
import siaga.alerts.WithEngines;

@QuarkusTest
@WithEngines
class CodeListsTest {

    @Inject
    TestMembers members;

    @BeforeEach
    void members() throws Exception {
        members.seed();
    }

    @Test
    void everyListStandsOnceOnThePages() {
        List<String> names = new ArrayList<>();
        String next = "/v1/code-lists?limit=10";
        while (next != null) {
            Response page = Lists.asReader().get(next);
            names.addAll(page.then().statusCode(200).extract().path("items.name"));
            String after = page.path("next");
            next = after == null ? null : "/v1/code-lists?limit=10&after=" + after;
        }

        assertThat(names)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains("food-hazard", "medicine-hazard", "tlp", "risk-crosswalk");
    }

    @Test
    void lineOfAListSaysItsTitleInTheLanguageOfTheReader() {
        Lists.asReader()
                .header("Accept-Language", "id")
                .get("/v1/code-lists")
                .then()
                .statusCode(200)
                .header("Content-Language", "id")
                .body("items.find { it.name == 'network' }.title", equalTo("Jejaring"))
                .body("items.find { it.name == 'network' }.version", equalTo(1))
                .body("items.find { it.name == 'network' }.count", equalTo(7))
                .body("items.find { it.name == 'network' }.fixed", equalTo(true))
                .body("items.find { it.name == 'network' }.uri", equalTo("/v1/code-lists/network"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ko                 | ko | 대체된 원료
            ko-KR,en;q=0.5     | ko | 대체된 원료
            id;q=0.4,ko;q=0.8  | ko | 대체된 원료
            id                 | id | Bahan diganti
            fr,*               | en | Substituted ingredient
            fr                 | en | Substituted ingredient
            =;not a language   | en | Substituted ingredient
            """)
    void labelIsInTheLanguageThatTheReaderLikesBest(String accepted, String language, String label) {
        Lists.asReader()
                .header("Accept-Language", accepted)
                .get("/v1/code-lists/manipulation")
                .then()
                .statusCode(200)
                .header("Content-Language", language)
                .header("Vary", "Accept-Language")
                .body("codes.find { it.code == 'SUBSTITUTED_INGREDIENT' }.label", equalTo(label))
                .body("codes.labels", everyItem(hasKey("id")));
    }

    @Test
    void listThatIsKnownIsNotSentAgainInThatLanguage() {
        String etag = Lists.asReader()
                .header("Accept-Language", "ko")
                .get("/v1/code-lists/genuine")
                .header("ETag");

        Lists.asReader()
                .header("Accept-Language", "ko")
                .header("If-None-Match", etag)
                .get("/v1/code-lists/genuine")
                .then()
                .statusCode(304)
                .header("ETag", etag)
                .header("Vary", "Accept-Language")
                .header("Content-Language", "ko");
        Lists.asReader()
                .header("Accept-Language", "id")
                .header("If-None-Match", etag)
                .get("/v1/code-lists/genuine")
                .then()
                .statusCode(200);
    }

    @Test
    void uriOfACodeReadsThatCode() {
        String uri =
                Lists.asReader().get("/v1/code-lists/medicine-hazard").path("codes.find { it.code == 'DEG_EG' }.uri");

        Lists.asReader()
                .header("Accept-Language", "ko")
                .get(uri)
                .then()
                .statusCode(200)
                .body("code", equalTo("DEG_EG"))
                .body("list", equalTo("medicine-hazard"))
                .body("label", equalTo("디에틸렌글리콜 또는 에틸렌글리콜"))
                .body("since", equalTo(1))
                .body("$", not(hasKey("retired")));
    }

    @Test
    void retiredCodeStaysReadableAndMarked() {
        Lists.asReader()
                .get("/v1/code-lists/food-product-category/codes/FISH_AND_PRODUCTS_THEREOF")
                .then()
                .statusCode(200)
                .body("retired.version", equalTo(1))
                .body("retired.replacedBy", equalTo("FISH_AND_FISH_PRODUCTS"));
        Lists.asReader()
                .get("/v1/code-lists/food-product-category")
                .then()
                .body("codes.code", hasItem("FISH_AND_PRODUCTS_THEREOF"));
        Lists.asReader()
                .get("/v1/code-lists/food-product-category?includeRetired=false")
                .then()
                .statusCode(200)
                .body("codes.code", not(hasItem("FISH_AND_PRODUCTS_THEREOF")))
                .body("codes.code", hasItem("FISH_AND_FISH_PRODUCTS"));
    }

    @Test
    void crosswalkCallsEveryRowLossyAndSaysWhatIsLost() {
        Lists.asReader()
                .header("Accept-Language", "id")
                .get("/v1/code-lists/risk-crosswalk")
                .then()
                .statusCode(200)
                .header("Content-Language", "id")
                .body("rows.lossy", everyItem(equalTo(true)))
                .body("rows[0].riskDecision", equalTo("SERIOUS"))
                .body("rows[0].recallClass", equalTo("I"))
                .body("rows[0].cap.urgency", equalTo("Immediate"))
                .body("rows[3].note", equalTo("Kelas III juga mencakup pelanggaran aturan tanpa risiko."));
    }

    @Test
    void whatCannotBeReadIsRefused() {
        Lists.asReader().get("/v1/code-lists/no-such-list").then().statusCode(404);
        Lists.asReader().get("/v1/code-lists/tlp/codes/PURPLE").then().statusCode(404);
        Lists.asReader()
                .get("/v1/code-lists/tlp?includeRetired=maybe")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("includeRetired"));
        Lists.as("VN-DAV", "officer").get("/v1/code-lists").then().statusCode(403);
    }
}
