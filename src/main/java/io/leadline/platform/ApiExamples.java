package io.leadline.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

/**
 * Examples of bodies, from openapi/examples: by operation, {@code request} and {@code response}. A response written as
 * {@code "like getLead"} is that operation's.
 */
class ApiExamples {
    private static final String LIKE = "like ";

    private final ObjectNode byOperation;

    private ApiExamples(ObjectNode byOperation) {
        this.byOperation = byOperation;
    }

    static ApiExamples read(List<String> files) {
        ObjectNode all = Json.MAPPER.createObjectNode();
        files.forEach(file -> all.setAll((ObjectNode) ApiDocument.read("openapi/examples/" + file + ".json")));
        return new ApiExamples(all);
    }

    void attach(Operation operation) {
        JsonNode example = byOperation.path(operation.getOperationId());
        if (operation.getRequestBody() != null) {
            put(operation.getRequestBody().getContent(), example.path("request"));
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                put(answer.getContent(), response(example.path("response")));
            }
        });
    }

    private JsonNode response(JsonNode written) {
        return written.isTextual() && written.asText().startsWith(LIKE)
                ? byOperation.path(written.asText().substring(LIKE.length())).path("response")
                : written;
    }

    private static void put(Content content, JsonNode example) {
        if (content != null && content.getMediaTypes() != null && !example.isMissingNode()) {
            content.getMediaTypes().values().forEach(type -> type.setExample(ApiDocument.plain(example)));
        }
    }
}
