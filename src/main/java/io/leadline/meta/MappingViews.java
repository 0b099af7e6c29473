package io.leadline.meta;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadline.fields.FieldOption;
import io.leadline.fields.FieldType;
import io.leadline.mapping.Rule;
import io.leadline.mapping.Transform;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Field maps as they go over the wire. */
final class MappingViews {
    private MappingViews() {}

    @Schema(name = "MappingMapLevel")
    enum MapLevel {
        OWN,
        GLOBAL,
        STANDARD
    }

    /** @param unmapped how many questions go to no field; their answers are kept on the lead all the same */
    @Schema(name = "MappingRow")
    record Row(
            String formId, String name, String pageId, String pageName, String status, MapLevel level, int unmapped) {}

    @Schema(name = "MappingRowList")
    record Rows(List<Row> items) {}

    @Schema(name = "MappingQuestionKind")
    enum QuestionKind {
        QUESTION,
        TRACKING,
        DISCLAIMER
    }

    @Schema(name = "MappingQuestionOption")
    record QuestionOption(String key, String label) {}

    @Schema(name = "MappingQuestion")
    record Question(String key, String label, String type, List<QuestionOption> options, QuestionKind kind) {}

    @Schema(name = "MappingTarget")
    record Target(String field, String label, FieldType type, boolean required, List<FieldOption> options) {}

    @Schema(name = "MappingWarningCode")
    enum WarningCode {
        REQUIRED_WITHOUT_SOURCE,
        UNKNOWN_QUESTION,
        RETIRED_FIELD
    }

    @Schema(name = "MappingWarning")
    record Warning(WarningCode code, String field, String question) {}

    @Schema(name = "Ref")
    record SavedBy(String id, String name) {}

    @Schema(name = "MappingRuleInForce")
    record RuleInForce(
            String field,
            List<String> sources,
            Transform transform,
            @JsonProperty("default") String fallback,
            Rule.Level level) {
        static RuleInForce of(Rule.Placed placed) {
            Rule rule = placed.rule();
            return new RuleInForce(rule.field(), rule.sources(), rule.transform(), rule.fallback(), placed.level());
        }
    }

    /** @param formId null for the map of all forms; @param version 0: never saved */
    @Schema(name = "MappingView")
    record View(
            String formId,
            String formName,
            String pageId,
            List<Question> questions,
            List<Rule> rules,
            String country,
            int version,
            Instant savedAt,
            SavedBy savedBy,
            List<RuleInForce> effective,
            List<Target> targets,
            List<Warning> warnings) {}

    /** @param version the one it was made from */
    @Schema(name = "MappingChange")
    record Change(
            @NotNull List<Rule> rules,
            String country,
            @NotNull Integer version) {}

    /** @param submissionId null: the newest one */
    @Schema(name = "MappingPreviewOrder")
    record PreviewOrder(@NotNull List<Rule> rules, String country, UUID submissionId) {}

    @Schema(name = "MappingPreviewSubmission")
    record PreviewSubmission(UUID id, Instant at, UUID leadId) {}

    @Schema(name = "MappingPreviewAnswer")
    record PreviewAnswer(String key, String label, List<String> raw, List<String> shown) {}

    /** @param value as the lead would have it, or null; @param problem why an answer is no value of the field, or null */
    @Schema(name = "MappingPreviewField")
    record PreviewField(String field, Object value, List<String> sources, Rule.Level level, String problem) {}

    /** @param submission null: the form has none yet */
    @Schema(name = "MappingPreview")
    record Preview(
            PreviewSubmission submission,
            List<PreviewAnswer> answers,
            List<PreviewField> fields,
            List<String> unmapped) {}

    @Schema(name = "MappingSpan")
    record Span(@NotNull @Min(1) @Max(90) Integer days) {}
}
