package siaga.alerts.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siaga.alerts.TestMembers;
import siaga.alerts.codelist.CodeLists;
import siaga.alerts.content.AlertContent;
import siaga.alerts.member.Directory;
import siaga.contracts.event.AgencyState;
import siaga.contracts.problem.Violation;
import siaga.kit.json.JsonSettings;
import siaga.kit.json.MergePatch;

class SubmissionRulesTest {

    private static final String COMPLETE = """
            {
              "network": "FOOD_FEED", "type": "ALERT", "basis": "BORDER_CONTROL",
              "subject": [{"lang": "en", "text": "Lead in cinnamon"}],
              "risk": {"decision": "SERIOUS"},
              "products": [{"name": "Ground cinnamon"}],
              "tlp": "AMBER", "audience": {"agencies": ["KR-MFDS"]},
              "dates": {"riskKnownAt": "2026-11-20T02:00:00Z"}
            }""";

    private final ObjectMapper mapper = JsonSettings.apply(new ObjectMapper().registerModule(new JavaTimeModule()));
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);
    private final Directory directory =
            new Directory(TestMembers.all().stream().collect(Collectors.toMap(AgencyState::code, Function.identity())));

    @Test
    void aCompleteAlertHasNoViolations() throws Exception {
        assertThat(violations("{}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"network":null}                                                          | /network                       | required
            {"subject":[{"lang":"ko","text":"계피"}]}                                  | /subject                       | english-needed
            {"subject":[{"lang":"en","text":"a\\u202eb"}]}                            | /subject/0/text                | hidden-characters
            {"subject":[{"lang":"en_US!","text":"Lead"}]}                             | /subject/0/lang                | language
            {"dates":{"riskKnownAt":null}}                                            | /dates/riskKnownAt             | required
            {"dates":{"riskKnownAt":"2026-12-01T00:00:00Z"}}                          | /dates/riskKnownAt             | in-the-future
            {"type":"FRAUD"}                                                          | /fraud                         | required
            {"products":[]}                                                           | /products                      | required
            {"products":[{"name":"x","gtin":"8991234567890"}]}                        | /products/0/gtin               | check-digit
            {"products":[{"name":"x","lots":[{"expiry":"2027-02-30"}]}]}              | /products/0/lots/0/expiry      | date
            {"products":[{"name":"x","registrations":[{"country":"XX","scheme":"NIE","value":"1"}]}]} | /products/0/registrations/0/country | country
            {"hazards":[{"category":"LEAD","substance":{"name":"lead","cas":"7439-92-2"}}]} | /hazards/0/substance/cas | check-digit
            {"hazards":[{"category":"METALS"}]}                                       | /hazards/0/category            | unknown-code
            {"hazards":[{"category":"GMO_NOVEL_FOOD"}]}                               | /hazards/0/category            | retired-code
            {"hazards":[{"category":"heavy metals"}]}                                 | /hazards/0/category            | code
            {"products":[{"name":"x","category":"HEAVY_METALS"}]}                     | /products/0/category           | unknown-code
            {"risk":{"decision":"SERIOUS","populationAtRisk":["CHILDREN","KIDS"]}}    | /risk/populationAtRisk/1       | unknown-code
            {"fraud":{"practice":"re-dated","category":"REDATED"}}                    | /fraud/category                | unknown-code
            {"operators":[{"role":"IMPORTER"}]}                                       | /operators/0/names             | required
            {"operators":[{"role":"ONLINE_SELLER","url":"javascript:alert(1)"}]}      | /operators/0/url               | url
            {"border":{"containers":["CSQU3054384"]}}                                 | /border/containers/0           | check-digit
            {"illness":{"persons":1,"deaths":2}}                                      | /illness/deaths                | more-than-persons
            {"audience":{"agencies":["XX-NONE"]}}                                     | /audience/agencies/0           | unknown-agency
            {"audience":{"groups":["no-such-group"]}}                                 | /audience/groups/0             | unknown-group
            {"audience":{"exclude":["KR-MFDS"]}}                                      | /audience/exclude              | contradiction
            {"tlp":"RED"}                                                             | /audience/persons              | required
            {"tlp":"GREEN","audience":{"exclude":["SG-HSA"]}}                         | /audience/exclude              | contradiction
            {"audience":null}                                                         | /audience                      | required
            {"distribution":{"flags":[{"attention":"FOR_ATTENTION","reason":"ORIGIN"}]}} | /distribution/flags/0       | one-of
            {"compartments":[{"pointer":"/tlp","compartment":"PERSONAL"}]}            | /compartments/0/pointer        | pointer
            {"compartments":[{"pointer":"/risk","compartment":"COMMERCIAL"}]}         | /compartments/0/pointer        | pointer
            {"compartments":[{"pointer":"/risk/decision","compartment":"COMMERCIAL"}]} | /compartments/0/pointer       | pointer
            {"links":[{"type":"EXTERNAL","scheme":"WHO"}]}                            | /links/0/value                 | required
            """)
    void whatIsWrongIsNamedWhereItIs(String change, String pointer, String code) throws Exception {
        assertThat(violations(change))
                .extracting(Violation::pointer, Violation::code)
                .contains(tuple(pointer, code));
    }

    @ParameterizedTest
    @CsvSource({
        "METALS, HEAVY_METALS",
        "HEAVY_METAL, HEAVY_METALS",
        "DEGEG, DEG_EG",
        "PATHOGENIC_MICROORGANISMS, PATHOGENIC_MICRO_ORGANISMS",
        "LOGAM_BERAT, HEAVY_METALS",
        "STERILE_FAILURE, STERILITY_FAILURE"
    })
    void whatAnUnknownCodeResemblesIsNamed(String written, String meant) throws Exception {
        assertThat(violations("{\"hazards\":[{\"category\":\"" + written + "\"}]}"))
                .singleElement()
                .extracting(Violation::detail)
                .asString()
                .contains("Did you mean")
                .contains(meant);
    }

    @Test
    void aHazardOfAnyListMayStandInAnyNetwork() throws Exception {
        assertThat(
                        violations(
                                "{\"hazards\":[{\"category\":\"UNDECLARED_ACTIVE_INGREDIENT\"},{\"category\":\"ALLERGENS\"},{\"category\":\"A05\"}]}"))
                .isEmpty();
    }

    @Test
    void aCodeThatStoodThereBeforeIsNotJudgedAgain() throws Exception {
        AlertContent before = content("{\"hazards\":[{\"category\":\"GMO_NOVEL_FOOD\"}]}");
        AlertContent after = content("{\"hazards\":[{\"category\":\"ALLERGENS\"},{\"category\":\"GMO_NOVEL_FOOD\"}]}");

        assertThat(SubmissionRules.violations(after, before, directory, CodeLists.asShipped(), clock))
                .isEmpty();
        assertThat(SubmissionRules.violations(after, content("{}"), directory, CodeLists.asShipped(), clock))
                .extracting(Violation::pointer)
                .containsExactly("/hazards/1/category");
    }

    @Test
    void whyTheRiskIsWhatItIsCanBeKeptToClearedAgencies() throws Exception {
        assertThat(violations("{\"compartments\":[{\"pointer\":\"/risk/rationale\",\"compartment\":\"COMMERCIAL\"}]}"))
                .isEmpty();
    }

    @Test
    void aListBeyondItsBoundIsRefusedWithoutListingEveryItem() throws Exception {
        ObjectNode many = mapper.createObjectNode();
        for (int i = 0; i < 31; i++) {
            many.withArray("products").add(mapper.valueToTree(Map.of("name", "x")));
        }

        assertThat(violations(many.toString())).extracting(Violation::code).containsExactly("too-many");
    }

    private List<Violation> violations(String change) throws Exception {
        return SubmissionRules.violations(content(change), directory, CodeLists.asShipped(), clock);
    }

    private AlertContent content(String change) throws Exception {
        JsonNode changed = MergePatch.apply(mapper.readTree(COMPLETE), mapper.readTree(change));
        return mapper.treeToValue(changed, AlertContent.class);
    }
}
