package io.leadline.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How one field of a lead is filled.
 *
 * @param field a field every lead has by its name, one of the organisation's as {@code custom.key}
 * @param sources keys of the questions whose answers it takes, best first; one question may fill several fields
 * @param fallback what the field gets when the answers give it nothing, or null
 */
@Schema(name = "MappingRule")
public record Rule(
        String field,
        List<String> sources,
        Transform transform,
        @JsonProperty("default") String fallback) {

    /** Where a rule stands: the higher one for a field wins. */
    @Schema(name = "MappingLevel")
    public enum Level {
        /** Of the form alone. */
        FORM,
        /** Of all forms. */
        GLOBAL,
        /** What the questions themselves say. */
        STANDARD
    }

    /** A rule that is in force. */
    public record Placed(Rule rule, Level level) {}
}
