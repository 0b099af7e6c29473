package io.leadline.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Settles what must be there and what may be null. Answers hold every property, and those named in openapi/api.json may
 * be null; in requests what validation does not demand may be absent or null. Schemas nobody uses are dropped.
 */
class ApiSchemas {
    private static final String PREFIX = "#/components/schemas/";
    private static final String LISTING = "Listing";

    private final JsonNode nullable;

    ApiSchemas(JsonNode nullable) {
        this.nullable = nullable;
    }

    void settle(OpenAPI api) {
        freeJson(api.getComponents().getSchemas());
        nameListings(api);
        Map<String, Schema> all = api.getComponents().getSchemas();
        Set<String> answered = new HashSet<>();
        Set<String> asked = new HashSet<>();
        operations(api).forEach(operation -> {
            operation
                    .getResponses()
                    .getAPIResponses()
                    .values()
                    .forEach(answer -> reach(answer.getContent(), all, answered));
            if (operation.getRequestBody() != null) {
                reach(operation.getRequestBody().getContent(), all, asked);
            }
        });
        answered.add("Problem");
        all.forEach((name, schema) -> {
            if (!name.equals("Problem") && schema.getProperties() != null) {
                settle(name, schema, answered.contains(name));
            }
        });
        List.copyOf(all.keySet()).stream()
                .filter(name -> !answered.contains(name) && !asked.contains(name))
                .forEach(api.getComponents()::removeSchema);
    }

    /** A tree of Jackson's is any JSON object to the reader. */
    private static void freeJson(Map<String, Schema> all) {
        if (all.containsKey("JsonNode")) {
            all.get("JsonNode").properties(null).addType(SchemaType.OBJECT).additionalPropertiesBoolean(true);
        }
    }

    /** A list is named after what it lists: the scanner counts ListingRow, ListingRow1 and so on. */
    private static void nameListings(OpenAPI api) {
        Map<String, String> names = new HashMap<>();
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (name.startsWith("Listing")) {
                String item = schema.getProperties().get("items").getItems().getRef();
                names.put(PREFIX + name, PREFIX + item.substring(PREFIX.length()) + LISTING);
            }
        });
        names.forEach((old, named) -> {
            Schema schema = api.getComponents().getSchemas().get(old.substring(PREFIX.length()));
            api.getComponents().removeSchema(old.substring(PREFIX.length()));
            api.getComponents().addSchema(named.substring(PREFIX.length()), schema);
        });
        operations(api)
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .filter(answer ->
                        answer.getContent() != null && answer.getContent().getMediaTypes() != null)
                .flatMap(answer -> answer.getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .filter(schema -> schema != null && names.containsKey(schema.getRef()))
                .forEach(schema -> schema.setRef(names.get(schema.getRef())));
    }

    private void settle(String name, Schema schema, boolean answer) {
        Set<String> mayBeNull = new TreeSet<>(ApiDocument.texts(nullable.path(name)));
        List<String> demanded = schema.getRequired() == null ? List.of() : schema.getRequired();
        if (name.endsWith(LISTING)) {
            mayBeNull.addAll(Set.of("next", "previous"));
        }
        if (!answer) {
            schema.getProperties().keySet().stream()
                    .filter(property -> !demanded.contains(property))
                    .forEach(mayBeNull::add);
        }
        Map<String, Schema> properties = new java.util.LinkedHashMap<>();
        schema.getProperties()
                .forEach((property, of) -> properties.put(property, mayBeNull.contains(property) ? orNull(of) : of));
        schema.setProperties(properties);
        schema.setRequired(
                answer ? new ArrayList<>(new TreeSet<>(properties.keySet())) : demanded.isEmpty() ? null : demanded);
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() == null) {
            return schema.addType(SchemaType.NULL);
        }
        return OASFactory.createSchema()
                .addAnyOf(OASFactory.createSchema().ref(schema.getRef()))
                .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }

    private static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream());
    }

    private static void reach(Content content, Map<String, Schema> all, Set<String> reached) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().forEach(type -> reach(type.getSchema(), all, reached));
        }
    }

    private static void reach(Schema schema, Map<String, Schema> all, Set<String> reached) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(PREFIX.length());
            if (reached.add(name)) {
                reach(all.get(name), all, reached);
            }
        }
        reach(schema.getItems(), all, reached);
        reach(schema.getAdditionalPropertiesSchema(), all, reached);
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(list -> list != null)
                .flatMap(List::stream)
                .forEach(part -> reach(part, all, reached));
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(part -> reach(part, all, reached));
        }
    }
}
