package io.leadline;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** docs/openapi.yaml is what the code serves, and it says enough to build a client from. */
@QuarkusTest
class OpenApiTest {
    private static final Path COMMITTED = Path.of("docs/openapi.yaml");
    private static final String SCHEMAS = "#/components/schemas/";

    private JsonNode api() throws IOException {
        return new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
    }

    @Test
    void the_committed_document_is_what_the_code_serves() throws IOException {
        JsonNode served =
                new YAMLMapper().readTree(given().get("/q/openapi?format=yaml").asString());
        JsonNode committed = new YAMLMapper().readTree(COMMITTED.toFile());
        // as trees: the order of keys differs between a build and a running server and means nothing
        assertEquals(committed, served, "docs/openapi.yaml is not what the code says: run `make openapi`");
    }

    @Test
    void it_is_openapi_3_1_and_leaves_out_what_is_not_ours() throws IOException {
        assertTrue(api().path("openapi").asText().startsWith("3.1"));
        Set<String> foreign = new TreeSet<>();
        api().path("paths").fieldNames().forEachRemaining(path -> {
            if (!path.startsWith("/api/") && !path.startsWith("/webhooks/")) {
                foreign.add(path);
            }
        });
        assertEquals(Set.of(), foreign);
    }

    @Test
    void every_operation_has_an_id_of_its_own_a_summary_and_a_known_tag() throws IOException {
        Set<String> tags = new HashSet<>();
        api().path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
        Set<String> ids = new HashSet<>();
        operations(api()).forEach((route, operation) -> {
            assertTrue(ids.add(operation.path("operationId").asText()), route + " has a taken operationId");
            assertFalse(operation.path("summary").asText().isBlank(), route + " has no summary");
            assertTrue(tags.contains(operation.path("tags").path(0).asText()), route + " has an unknown tag");
        });
    }

    @Test
    void every_operation_says_how_it_may_fail() throws IOException {
        operations(api()).forEach((route, operation) -> {
            if (route.contains(" /api/")) {
                assertTrue(operation.path("responses").has("500"), route);
                assertTrue(
                        !operation.has("requestBody")
                                || operation.path("responses").has("400"),
                        route);
                assertTrue(!route.contains("{") || operation.path("responses").has("404"), route);
            }
        });
    }

    @Test
    void no_schema_is_numbered_for_want_of_a_name() throws IOException {
        List<String> numbered = new ArrayList<>();
        api().path("components").path("schemas").fieldNames().forEachRemaining(name -> {
            if (name.matches(".*\\d")) {
                numbered.add(name);
            }
        });
        assertEquals(List.of(), numbered);
    }

    @Test
    void every_body_has_an_example_that_fits_its_schema() throws IOException {
        JsonNode api = api();
        List<String> wrong = new ArrayList<>();
        operations(api).forEach((route, operation) -> {
            check(api, route + " request", operation.path("requestBody").path("content"), wrong);
            operation.path("responses").properties().forEach(answer -> {
                if (answer.getKey().startsWith("2")) {
                    check(api, route + " " + answer.getKey(), answer.getValue().path("content"), wrong);
                }
            });
        });
        assertEquals(List.of(), wrong);
    }

    private static Map<String, JsonNode> operations(JsonNode api) {
        Map<String, JsonNode> found = new TreeMap<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (Set.of("get", "put", "post", "patch", "delete").contains(method.getKey())) {
                        found.put(method.getKey() + " " + path.getKey(), method.getValue());
                    }
                }));
        return found;
    }

    private static void check(JsonNode api, String where, JsonNode content, List<String> wrong) {
        JsonNode json = content.path("application/json");
        if (json.isMissingNode()) {
            return;
        }
        if (!json.has("example")) {
            wrong.add(where + " has no example in src/main/resources/openapi/examples");
        } else if (json.path("schema").isEmpty()) {
            wrong.add(where + " has no schema");
        } else {
            fit(api, where, json.path("schema"), json.path("example"), wrong);
        }
    }

    /** Names, null and kind of each value; enough to notice an example that was left behind. */
    private static void fit(JsonNode api, String where, JsonNode of, JsonNode example, List<String> wrong) {
        JsonNode schema = resolve(api, of);
        if (example.isNull()) {
            boolean allowed = schema.path("type").toString().contains("\"null\"")
                    || of.path("anyOf").toString().contains("\"null\"");
            if (!allowed) {
                wrong.add(where + " is null");
            }
            return;
        }
        if (schema.has("enum") && !schema.path("enum").toString().contains(example.toString())) {
            wrong.add(where + " is none of " + schema.path("enum"));
        }
        if (schema.has("properties")) {
            schema.path("required").forEach(name -> {
                if (!example.has(name.asText())) {
                    wrong.add(where + " lacks " + name.asText());
                }
            });
            example.properties().forEach(property -> {
                if (schema.path("properties").has(property.getKey())) {
                    JsonNode inner = schema.path("properties").path(property.getKey());
                    fit(api, where + "." + property.getKey(), inner, property.getValue(), wrong);
                } else {
                    wrong.add(where + " has unknown " + property.getKey());
                }
            });
        }
        if (schema.has("items")) {
            if (!example.isArray()) {
                wrong.add(where + " is no array");
            }
            example.forEach(item -> fit(api, where + "[]", schema.path("items"), item, wrong));
        }
    }

    private static JsonNode resolve(JsonNode api, JsonNode schema) {
        JsonNode one = schema.has("anyOf") ? schema.path("anyOf").path(0) : schema;
        return one.has("$ref")
                ? api.path("components")
                        .path("schemas")
                        .path(one.path("$ref").asText().substring(SCHEMAS.length()))
                : one;
    }
}
