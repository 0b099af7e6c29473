package io.leadline.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Completes the description of the HTTP API at build time: tags, the session cookie, problems that can occur, which
 * values may be null, and examples. What is particular to a route or a schema stands in openapi/api.json.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {
    static final String COOKIE = "session";

    private final JsonNode facts = read("openapi/api.json");

    /** Rooms that share no class each have a reference of their own; on the wire they are one. */
    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null) {
            schema.setRef(schema.getRef().replaceFirst("/(Ref|PersonRef)\\d+$", "/$1"));
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        describe(api);
        hideSandbox(api);
        ApiProblems problems = new ApiProblems(facts);
        ApiExamples examples = ApiExamples.read(texts(facts.path("examples")));
        problems.define(api);
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    secure(path, operation);
                    problems.add(path, method, operation);
                    examples.attach(operation);
                }));
        new ApiValues(facts.path("values")).name(api);
        new ApiSchemas(facts.path("nullable")).settle(api);
    }

    private void describe(OpenAPI api) {
        api.setServers(List.of(OASFactory.createServer().url("/").description("The installation itself")));
        api.setTags(facts.path("tags").properties().stream()
                .map(tag -> OASFactory.createTag()
                        .name(tag.getKey())
                        .description(tag.getValue().asText()))
                .toList());
        api.getComponents()
                .addSecurityScheme(
                        COOKIE,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("leadline_session")
                                .description("Set by signing in. Every request that is no GET also carries the header"
                                        + " X-Leadline: 1."));
    }

    /** The made-up Meta speaks Meta's protocol, not ours. */
    private static void hideSandbox(OpenAPI api) {
        List.copyOf(api.getPaths().getPathItems().keySet()).stream()
                .filter(path -> path.startsWith("/sandbox"))
                .forEach(api.getPaths()::removePathItem);
    }

    private void secure(String path, Operation operation) {
        boolean open = !path.startsWith("/api/") || texts(facts.path("open")).contains(operation.getOperationId());
        operation.setSecurity(
                open
                        ? List.of()
                        : List.of(OASFactory.createSecurityRequirement().addScheme(COOKIE)));
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    static JsonNode read(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return Json.MAPPER.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }

    /** As the model takes it: maps, lists, texts, numbers. */
    static Object plain(JsonNode node) {
        return Json.MAPPER.convertValue(node, Object.class);
    }
}
