package io.leadline.meta;

import io.leadline.leads.LeadField;
import io.leadline.mapping.Rule;
import io.leadline.mapping.Transform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The rules that a form's questions suggest by themselves. */
final class StandardRules {
    private StandardRules() {}

    /** @param type empty when the form is not known; @param label null when it is not known */
    record Asked(String key, String type, String label) {
        StandardQuestion standard() {
            return StandardQuestion.of(key, type, label).orElse(null);
        }
    }

    /** @param answered whether something was answered to the question of this key: a name in parts wins where it was */
    static List<Rule> of(List<Asked> asked, Predicate<String> answered) {
        List<Rule> rules = new ArrayList<>();
        List<String> full = keys(asked, StandardQuestion.FULL_NAME);
        name(rules, LeadField.FIRST_NAME, keys(asked, StandardQuestion.FIRST_NAME), full, "FIRST", answered);
        name(rules, LeadField.LAST_NAME, keys(asked, StandardQuestion.LAST_NAME), full, Transform.REST, answered);
        add(
                rules,
                LeadField.PHONE,
                keys(
                        asked,
                        StandardQuestion.PHONE,
                        StandardQuestion.WHATSAPP_NUMBER,
                        StandardQuestion.WORK_PHONE_NUMBER),
                Transform.phone(null));
        add(rules, LeadField.EMAIL, keys(asked, StandardQuestion.EMAIL, StandardQuestion.WORK_EMAIL), Transform.copy());
        add(rules, LeadField.COMPANY, keys(asked, StandardQuestion.COMPANY_NAME), Transform.copy());
        add(rules, LeadField.JOB_TITLE, keys(asked, StandardQuestion.JOB_TITLE), Transform.copy());
        return rules;
    }

    private static void name(
            List<Rule> rules,
            LeadField field,
            List<String> own,
            List<String> full,
            String part,
            Predicate<String> answered) {
        boolean asked = own.stream().anyMatch(answered) || full.stream().noneMatch(answered);
        if (asked) {
            add(rules, field, own, Transform.copy());
        } else {
            add(rules, field, full, Transform.split(" ", part));
        }
    }

    private static void add(List<Rule> rules, LeadField field, List<String> sources, Transform how) {
        if (!sources.isEmpty()) {
            rules.add(new Rule(field.path(), sources, how, null));
        }
    }

    private static List<String> keys(List<Asked> asked, StandardQuestion... best) {
        return Arrays.stream(best)
                .flatMap(standard -> asked.stream()
                        .filter(question -> question.standard() == standard)
                        .map(Asked::key))
                .distinct()
                .toList();
    }
}
