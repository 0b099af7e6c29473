package io.leadline.leads;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who was given a lead, by which rule, and who was passed over.
 *
 * @param personId null: nobody
 * @param page the page whose rule it was, or null
 * @param by the person who assigned by hand, or null
 * @param considered every rule in its order and what came of it; empty when a person assigned
 */
public record Assignment(
        UUID personId, Rule rule, Named page, List<Skipped> skipped, Named by, List<Considered> considered) {
    @Schema(name = "AssignmentRule")
    public enum Rule {
        PAGE,
        DEFAULT,
        NONE,
        MANUAL
    }

    /** For the lead's history. */
    public Map<String, Object> explained() {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("rule", rule);
        words.put("page", page);
        words.put("person", personId);
        words.put("skipped", skipped);
        words.put("by", by);
        return words;
    }

    @Schema(name = "Ref")
    public record Named(String id, String name) {}

    /** @param why the person's state that kept the rule from choosing them */
    @Schema(name = "AssignmentSkipped")
    public record Skipped(Rule rule, Named person, String why) {}

    /** What came of a rule. */
    @Schema(name = "AssignmentVerdict")
    public enum Verdict {
        CHOSEN,
        /** Its person does not work here now. */
        INACTIVE,
        /** It names nobody. */
        UNSET,
        /** A rule before it had chosen. */
        NOT_REACHED
    }

    /** @param person whom the rule names, or null */
    @Schema(name = "AssignmentConsidered")
    public record Considered(Rule rule, Named person, Verdict verdict) {}
}
