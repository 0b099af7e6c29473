package io.leadline.mapping;

import io.leadline.fields.Field;
import io.leadline.fields.FieldType;
import io.leadline.fields.FieldValueRefused;
import io.leadline.fields.ReadFieldValue;
import io.leadline.platform.Countries;
import io.leadline.platform.Problem;
import io.leadline.platform.Problem.FieldError;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether rules can be kept: each fills a field that is there, once, and says all that its transform needs. */
public final class CheckRules {
    private static final int MOST_RULES = 300;
    private static final int MOST_SOURCES = 20;
    private static final int MOST_PAIRS = 500;
    private static final int LONGEST = 4_000;

    private final List<FieldError> errors = new ArrayList<>();
    private String at;

    private CheckRules() {}

    /** @throws Problem naming the rule by its place, such as {@code rules[2].transform} */
    public static void check(List<Rule> rules, Setting setting) {
        CheckRules check = new CheckRules();
        if (rules.size() > MOST_RULES) {
            throw Problem.invalid("rules", "size must be between 0 and " + MOST_RULES);
        }
        Set<String> fields = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            check.at = "rules[" + i + "]";
            check.rule(rules.get(i), setting, fields);
        }
        if (!check.errors.isEmpty()) {
            throw Problem.invalid(check.errors);
        }
    }

    private void wrong(String where, String why) {
        errors.add(new FieldError(at + "." + where, why));
    }

    private void rule(Rule rule, Setting setting, Set<String> fields) {
        if (rule == null || rule.field() == null || rule.transform() == null || rule.sources() == null) {
            wrong("field", "must not be null");
            return;
        }
        Optional<Field> field = setting.field(rule.field());
        if (field.isEmpty()) {
            wrong("field", "is not known");
            return;
        }
        if (!fields.add(rule.field())) {
            wrong("field", "must be another one: there is a rule for it");
        }
        if (rule.sources().size() > MOST_SOURCES
                || rule.sources().stream().anyMatch(key -> key == null || key.isBlank() || key.length() > LONGEST)) {
            wrong("sources", "has the wrong type or form");
        }
        transform(rule.transform(), field.get(), setting);
        boolean constant = rule.transform().kind() == Transform.Kind.CONSTANT;
        if (!constant && rule.sources().isEmpty() && rule.fallback() == null) {
            wrong("sources", "must not be empty");
        }
        if (rule.fallback() != null) {
            value("default", rule.fallback(), field.get(), setting);
        }
    }

    private void transform(Transform how, Field field, Setting setting) {
        if (how.kind() == null) {
            wrong("transform", "must not be null");
            return;
        }
        switch (how.kind()) {
            case JOIN -> needed("transform.separator", how.separator(), false);
            case SPLIT -> split(how);
            case CONSTANT -> {
                needed("transform.value", how.value(), true);
                value("transform.value", how.value(), field, setting);
            }
            case VALUE_MAP -> pairs(how, field, setting);
            case DATE -> date(how);
            case PHONE -> country("transform.country", how.country());
            case COPY, NUMBER, YES_NO -> {
                // need nothing more
            }
        }
    }

    private void split(Transform how) {
        needed("transform.separator", how.separator(), false);
        boolean known = how.part() != null && how.part().matches("FIRST|LAST|REST|[1-9][0-9]?");
        if (!known) {
            wrong("transform.part", "is not known");
        }
    }

    private void pairs(Transform how, Field field, Setting setting) {
        if (how.values() == null || how.values().isEmpty() || how.values().size() > MOST_PAIRS) {
            wrong("transform.values", "size must be between 1 and " + MOST_PAIRS);
            return;
        }
        if (how.otherwise() == null) {
            wrong("transform.otherwise", "must not be null");
        }
        how.values().values().forEach(value -> value("transform.values", value, field, setting));
    }

    private void date(Transform how) {
        try {
            if (how.zone() != null) {
                ZoneId.of(how.zone());
            }
        } catch (DateTimeException unknown) {
            wrong("transform.zone", "is not known");
        }
        for (String pattern : how.formats() == null ? List.<String>of() : how.formats()) {
            try {
                if (pattern == null || pattern.length() > 60) {
                    throw new IllegalArgumentException("no pattern");
                }
                ReadDate.formatter(pattern);
            } catch (IllegalArgumentException unreadable) {
                wrong("transform.formats", "has the wrong type or form");
            }
        }
    }

    private void country(String where, String country) {
        if (country != null && !Countries.has(country)) {
            wrong(where, "is not known");
        }
    }

    private void needed(String where, String text, boolean words) {
        if (text == null || text.isEmpty() || (words && text.isBlank())) {
            wrong(where, "must not be empty");
        } else if (text.length() > LONGEST) {
            wrong(where, "is too long");
        }
    }

    private void value(String where, String text, Field field, Setting setting) {
        if (text == null || text.isBlank()) {
            return;
        }
        try {
            String country =
                    setting.countries().isEmpty() ? null : setting.countries().getFirst();
            Object raw = field.type() == FieldType.MULTI_CHOICE ? List.of(text) : text;
            ReadFieldValue.of(field, raw, country);
        } catch (FieldValueRefused refused) {
            wrong(where, refused.getMessage());
        }
    }
}
