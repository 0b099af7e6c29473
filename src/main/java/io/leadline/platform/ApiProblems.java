package io.leadline.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The refusals of each operation in the description of the API. What Meta's own calls are answered is on its routes. */
class ApiProblems {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** One of each status, as it looks on the wire. */
    private static final Map<Integer, Problem> SAMPLES = new TreeMap<>(Map.ofEntries(
            Map.entry(400, Problem.invalid("name", "must not be empty")),
            Map.entry(401, Problem.of(401, "unauthenticated", "Please sign in.")),
            Map.entry(403, Problem.of(403, "forbidden", "Your role does not allow this.")),
            Map.entry(404, Problem.notFound()),
            Map.entry(409, Problem.conflict("conflict-changed", "This was changed by somebody else meanwhile.")),
            Map.entry(413, Problem.of(413, "too-large", "The request is too large.")),
            Map.entry(
                    415,
                    Problem.of(415, "unsupported-media-type", "The request is in a form that is not understood here.")),
            Map.entry(
                    429,
                    Problem.of(429, "too-many-requests", "Too many attempts. Please wait a little.")
                            .with("retryAfter", 30)),
            Map.entry(
                    500,
                    Problem.of(500, "internal", "Something went wrong on our side.")
                            .with("incident", "01935f6e-6a00-7000-8000-000000000001")),
            Map.entry(
                    502,
                    Problem.of(502, "meta-failed", "Meta did not do what was asked.")
                            .with("metaCode", 190)
                            .with("errorClass", "TOKEN")),
            Map.entry(
                    503, Problem.of(503, "unavailable", "The service is not available right now. Please try again."))));

    private final JsonNode facts;

    ApiProblems(JsonNode facts) {
        this.facts = facts;
    }

    void define(OpenAPI api) {
        api.getComponents().addSchema("Problem", schema());
        SAMPLES.forEach((status, sample) -> api.getComponents()
                .addResponse(
                        "Problem" + status,
                        OASFactory.createAPIResponse()
                                .description((String) sample.document().get("title"))
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                ProblemMappers.PROBLEM_JSON,
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref("#/components/schemas/Problem"))
                                                        .example(sample.document())))));
    }

    void add(String path, HttpMethod method, Operation operation) {
        if (!path.startsWith("/api/")) {
            return;
        }
        possible(path, method, operation).forEach(status -> operation
                .getResponses()
                .addAPIResponse(
                        String.valueOf(status),
                        OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status)));
    }

    private Set<Integer> possible(String path, HttpMethod method, Operation operation) {
        Set<Integer> statuses = new TreeSet<>(Set.of(500, 503));
        boolean change = !READING.contains(method);
        boolean open = ApiDocument.texts(facts.path("open")).contains(operation.getOperationId());
        boolean body = operation.getRequestBody() != null;
        when(
                body
                        || operation.getParameters() != null
                                && !operation.getParameters().isEmpty(),
                statuses,
                400);
        when(!open, statuses, 401);
        when(!open || change, statuses, 403);
        when(path.contains("{") || path.startsWith("/api/demo/") || path.startsWith("/api/sandbox"), statuses, 404);
        when(change && !open, statuses, 409);
        when(body, statuses, 413, 415);
        facts.path("alsoAnswers").path(operation.getOperationId()).forEach(status -> statuses.add(status.asInt()));
        return statuses;
    }

    private static void when(boolean so, Set<Integer> statuses, Integer... possible) {
        if (so) {
            statuses.addAll(Set.of(possible));
        }
    }

    private static Schema schema() {
        Schema fieldError = object().addProperty("field", text("The field's path in the request"))
                .addProperty("message", text("What is wrong with it"))
                .addRequired("field")
                .addRequired("message");
        return object().description(
                        "RFC 9457. More members may follow; docs/problems.md lists types and their members.")
                .addProperty("type", text("/problems/ and the name the problem has in docs/problems.md"))
                .addProperty("title", text("What happened, in a sentence"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("More about this occurrence"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(fieldError))
                .addProperty("incident", text("Id of the log entry that explains an internal error"))
                .additionalPropertiesBoolean(true)
                .addRequired("type")
                .addRequired("title")
                .addRequired("status");
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
