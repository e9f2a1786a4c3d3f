package siaga.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergedDocumentTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    @Test
    void theSameComponentStandsOnce() {
        JsonNode merged = merge(
                "{paths:{}, components:{schemas:{Page:{type:'object'}}}}",
                "{paths:{}, components:{schemas:{Page:{type:'object'}}}}");

        assertThat(merged.at("/components/schemas").size()).isEqualTo(1);
    }

    @Test
    void aComponentThatMeansSomethingElseGetsAPrefixAndSoDoItsReferences() {
        JsonNode merged = merge(
                "{paths:{'/v1/a':{get:{x:{$ref:'#/components/schemas/Page'}}}}, components:{schemas:{Page:{type:'object'}}}}",
                "{paths:{'/v1/b':{get:{x:{$ref:'#/components/schemas/Page'}}}}, components:{schemas:{Page:{type:'array'}}}}");

        assertThat(merged.at("/components/schemas/Page/type").asText()).isEqualTo("object");
        assertThat(merged.at("/components/schemas/SecondPage/type").asText()).isEqualTo("array");
        assertThat(merged.at("/paths/~1v1~1a/get/x/$ref").asText()).isEqualTo("#/components/schemas/Page");
        assertThat(merged.at("/paths/~1v1~1b/get/x/$ref").asText()).isEqualTo("#/components/schemas/SecondPage");
    }

    @Test
    void whatRefersToSomethingElseUnderTheSameNameIsSomethingElse() {
        String list = "List:{items:{$ref:'#/components/schemas/Item'}}";
        JsonNode merged = merge(
                "{paths:{}, components:{schemas:{" + list + ", Item:{type:'string'}}}}",
                "{paths:{}, components:{schemas:{" + list + ", Item:{type:'integer'}}}}");

        assertThat(merged.at("/components/schemas/SecondList/items/$ref").asText())
                .isEqualTo("#/components/schemas/SecondItem");
        assertThat(merged.at("/components/schemas/List/items/$ref").asText()).isEqualTo("#/components/schemas/Item");
    }

    @Test
    void pathsThatTheGatewayDoesNotPassOnAreLeftOut() {
        JsonNode merged = merge("{paths:{'/v1/a':{get:{}}, '/internal':{get:{}}}}", "{paths:{}}");

        assertThat(merged.path("paths").has("/v1/a")).isTrue();
        assertThat(merged.path("paths").has("/internal")).isFalse();
    }

    @Test
    void serversAndWhoMayCallAreSaidOnce() {
        JsonNode merged = merge(
                "{servers:[{url:'http://127.0.0.1:8081'}], components:{securitySchemes:{X:{}}},"
                        + "paths:{'/v1/a':{servers:[{}], get:{security:[{X:[]}]}, post:{security:[]}}}}",
                "{paths:{}}");

        assertThat(merged.at("/paths/~1v1~1a").has("servers")).isFalse();
        assertThat(merged.at("/paths/~1v1~1a/get").has("security")).isFalse();
        assertThat(merged.at("/paths/~1v1~1a/post/security").isEmpty()).isTrue();
        assertThat(merged.at("/components/securitySchemes").has("X")).isFalse();
        assertThat(merged.has("servers")).isFalse();
    }

    @Test
    void theGatewaysOwnAnswersAreAddedWhereAServiceDoesNotDescribeThem() {
        JsonNode merged = merge(
                "{paths:{'/v1/a':{post:{requestBody:{}, responses:{'401':{description:'mine'}}}}}}", "{paths:{}}");

        JsonNode responses = merged.at("/paths/~1v1~1a/post/responses");
        assertThat(responses.at("/401/description").asText()).isEqualTo("mine");
        assertThat(responses.properties())
                .extracting(java.util.Map.Entry::getKey)
                .contains("413", "429", "502", "503", "504");
    }

    @Test
    void anOperationForEverybodyKeepsItsEmptyListOfRequirements() {
        JsonNode merged = merge("{paths:{'/v1/a':{get:{security:[]}}}}", "{paths:{}}");

        assertThat(merged.at("/paths/~1v1~1a/get/security").isArray()).isTrue();
        assertThat(merged.at("/paths/~1v1~1a/get/responses").has("401")).isFalse();
        assertThat(merged.at("/paths/~1v1~1a/get/responses").has("429")).isTrue();
    }

    @Test
    void theGatewaysOwnComponentsAreThereOnlyWhereSomethingRefersToThem() {
        JsonNode merged = MergedDocument.of(
                object(
                        "{paths:{'/v1/s':{$ref:'#/components/responses/R'}}, components:{securitySchemes:{T:{}},"
                                + "responses:{R:{schema:{$ref:'#/components/schemas/S'}}, Unused:{}}, schemas:{S:{}, Theirs:{mine:true}}}}"),
                List.of(
                        new Part(
                                "First",
                                object(
                                        "{paths:{'/v1/a':{$ref:'#/components/schemas/Theirs'}}, components:{schemas:{Theirs:{}}}}"))),
                path -> true);

        assertThat(merged.at("/components/responses").properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactly("R");
        assertThat(merged.at("/components/schemas/S").isObject()).isTrue();
        assertThat(merged.at("/components/schemas/Theirs").has("mine")).isFalse();
        assertThat(merged.at("/components/securitySchemes").has("T")).isTrue();
    }

    @Test
    void operationIdsStayUnique() {
        JsonNode merged =
                merge("{paths:{'/v1/a':{get:{operationId:'list'}}}}", "{paths:{'/v1/b':{get:{operationId:'list'}}}}");

        assertThat(merged.at("/paths/~1v1~1b/get/operationId").asText()).isEqualTo("second_list");
    }

    private static JsonNode merge(String first, String second) {
        return MergedDocument.of(
                object("{paths:{}}"),
                List.of(new Part("First", object(first)), new Part("Second", object(second))),
                path -> path.startsWith("/v1/"));
    }

    private static ObjectNode object(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
