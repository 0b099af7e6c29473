package io.leadline.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Names the closed sets of words that records carry as text, such as the states of an event: each becomes a schema of
 * its own, and the properties that openapi/api.json lists under it point there.
 */
class ApiValues {
    private static final String PREFIX = "#/components/schemas/";

    private final JsonNode sets;

    ApiValues(JsonNode sets) {
        this.sets = sets;
    }

    void name(OpenAPI api) {
        sets.properties().forEach(set -> {
            List<String> words = ApiDocument.texts(set.getValue().path("words"));
            if (!words.isEmpty()) {
                Schema schema = OASFactory.createSchema().addType(SchemaType.STRING);
                words.forEach(schema::addEnumeration);
                api.getComponents().addSchema(set.getKey(), schema);
            }
            ApiDocument.texts(set.getValue().path("of")).forEach(property -> point(api, property, set.getKey()));
        });
    }

    private static void point(OpenAPI api, String property, String set) {
        String[] steps = property.split("\\.");
        Schema owner = api.getComponents().getSchemas().get(steps[0]);
        Schema present = owner == null ? null : owner.getProperties().get(steps[1]);
        if (present == null) {
            throw new IllegalStateException("openapi/api.json names " + property + ", which is not there");
        }
        Schema named = OASFactory.createSchema().ref(PREFIX + set);
        if (present.getItems() == null) {
            owner.addProperty(steps[1], named);
        } else {
            present.setItems(named);
        }
    }
}
