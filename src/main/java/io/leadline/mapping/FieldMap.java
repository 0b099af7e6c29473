package io.leadline.mapping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One version of the rules of a form, or of all forms.
 *
 * @param version 0: nobody saved one yet
 * @param country that phone numbers without a country code are read in, or null
 */
public record FieldMap(int version, List<Rule> rules, String country, Instant savedAt, UUID savedBy) {
    public static final FieldMap NONE = new FieldMap(0, List.of(), null, null, null);

    /** Whether it says anything. */
    public boolean isEmpty() {
        return rules.isEmpty() && country == null;
    }

    /**
     * The rules in force for a form: its own, for other fields those of all forms, for what is left those that the questions
     * themselves suggest. A rule of all forms that takes none of this form's questions says nothing about it.
     *
     * @param asked keys of the form's questions
     */
    public static List<Rule.Placed> inForce(FieldMap form, FieldMap global, List<Rule> standard, Set<String> asked) {
        List<Rule.Placed> rules = new ArrayList<>();
        form.rules.forEach(rule -> rules.add(new Rule.Placed(rule, Rule.Level.FORM)));
        global.rules.stream()
                .filter(rule ->
                        rule.sources().isEmpty() || rule.sources().stream().anyMatch(asked::contains))
                .forEach(rule -> addUnless(rules, rule, Rule.Level.GLOBAL));
        standard.forEach(rule -> addUnless(rules, rule, Rule.Level.STANDARD));
        return List.copyOf(rules);
    }

    private static void addUnless(List<Rule.Placed> rules, Rule rule, Rule.Level level) {
        if (rules.stream().noneMatch(placed -> placed.rule().field().equals(rule.field()))) {
            rules.add(new Rule.Placed(rule, level));
        }
    }
}
