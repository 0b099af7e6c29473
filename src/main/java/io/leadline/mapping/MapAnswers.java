package io.leadline.mapping;

import io.leadline.fields.Field;
import io.leadline.fields.FieldType;
import io.leadline.fields.FieldValue;
import io.leadline.fields.FieldValueRefused;
import io.leadline.fields.ReadFieldValue;
import io.leadline.leads.LeadField;
import io.leadline.platform.Phone;
import io.leadline.platform.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Fills fields from answers by rules. Nothing that was answered can make it fail: what is no value of a field is told as a
 * problem and leaves the field to its default.
 */
public final class MapAnswers {
    private final Setting setting;
    private final List<Given> answers;
    private final Predicate<String> whole;

    private MapAnswers(Setting setting, List<Given> answers, Predicate<String> whole) {
        this.setting = setting;
        this.answers = answers;
        this.whole = whole;
    }

    /** @param whole answers that are never cut into parts, such as a provider's own test values */
    public static List<MappedField> by(
            List<Rule.Placed> rules, List<Given> answers, Setting setting, Predicate<String> whole) {
        MapAnswers mapping = new MapAnswers(setting, answers, whole);
        List<MappedField> mapped = new ArrayList<>();
        rules.forEach(placed -> setting.field(placed.rule().field())
                .filter(field -> !field.retired())
                .ifPresent(field -> mapped.add(mapping.map(placed, field))));
        return mapped;
    }

    private MappedField map(Rule.Placed placed, Field field) {
        Rule rule = placed.rule();
        String problem = null;
        List<FieldValue> values = List.of();
        try {
            values = read(rule, field);
        } catch (FieldValueRefused refused) {
            problem = refused.getMessage();
            values = asTyped(rule, field);
        }
        if (values.isEmpty() && rule.fallback() != null) {
            try {
                values = stored(field, rule.fallback());
            } catch (FieldValueRefused refused) {
                problem = refused.getMessage();
            }
        }
        return new MappedField(rule, placed.level(), limited(field, values), problem);
    }

    /** An address or a number with a slip in it is worth more on the lead than none: every lead's own fields keep it. */
    private List<FieldValue> asTyped(Rule rule, Field field) {
        boolean everyLeads = LeadField.of(rule.field()).isPresent();
        return everyLeads
                ? first(rule)
                        .map(given -> Text.clean(given.raw().getFirst()))
                        .map(text -> List.of(new FieldValue(text, null, null)))
                        .orElse(List.of())
                : List.of();
    }

    private static List<FieldValue> limited(Field field, List<FieldValue> values) {
        return LeadField.of(field.key())
                .filter(same -> same.asField().id().equals(field.id()))
                .map(own -> values.stream()
                        .map(value -> new FieldValue(Text.clean(value.value(), own.longest()), null, null))
                        .toList())
                .orElse(values);
    }

    private List<FieldValue> read(Rule rule, Field field) throws FieldValueRefused {
        Transform how = rule.transform();
        if (how.kind() == Transform.Kind.CONSTANT) {
            return stored(field, how.value());
        }
        Optional<Given> first = first(rule);
        if (first.isEmpty()) {
            return List.of();
        }
        return switch (how.kind()) {
            case COPY, CONSTANT -> copied(field, first.get());
            case JOIN -> stored(field, joined(rule, how.separator()));
            case SPLIT -> stored(field, part(text(first.get()), how));
            case VALUE_MAP -> translated(field, first.get(), how);
            case DATE -> stored(field, ReadDate.of(text(first.get()), field.type(), how, setting.zone()));
            case PHONE -> phone(field, first.get(), how.country());
            case NUMBER -> stored(field, ReadNumber.of(text(first.get())));
            case YES_NO -> stored(field, ReadYesNo.of(first.get().raw().getFirst(), text(first.get())));
        };
    }

    private Optional<Given> first(Rule rule) {
        return rule.sources().stream()
                .flatMap(key -> answers.stream().filter(given -> given.key().equals(key) && !given.isBlank()))
                .findFirst();
    }

    private List<FieldValue> copied(Field field, Given given) throws FieldValueRefused {
        return switch (field.type()) {
            case PHONE -> phone(field, given, null);
            case MULTI_CHOICE -> choices(field, given);
            case CHOICE -> choice(field, given.raw().getFirst(), text(given));
            default -> stored(field, text(given));
        };
    }

    private List<FieldValue> choices(Field field, Given given) throws FieldValueRefused {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < given.raw().size(); i++) {
            String shown = i < given.shown().size()
                    ? given.shown().get(i)
                    : given.raw().get(i);
            choice(field, given.raw().get(i), shown).forEach(value -> keys.add(value.value()));
        }
        return ReadFieldValue.of(field, keys, country());
    }

    /** By the form's key for the option, or else by the words the form shows for it. */
    private List<FieldValue> choice(Field field, String key, String shown) throws FieldValueRefused {
        try {
            return stored(field, key);
        } catch (FieldValueRefused unknown) {
            return stored(field, shown);
        }
    }

    private String joined(Rule rule, String separator) {
        return rule.sources().stream()
                .flatMap(key -> answers.stream().filter(given -> given.key().equals(key) && !given.isBlank()))
                .map(MapAnswers::text)
                .reduce((one, other) -> one + separator + other)
                .orElse(null);
    }

    private String part(String text, Transform how) {
        if (text == null || whole.test(text)) {
            return how.part().equals(Transform.FIRST) ? text : null;
        }
        boolean words = how.separator().isBlank();
        String cut = words ? "\\s+" : "\\s*" + Pattern.quote(how.separator().strip()) + "\\s*";
        String[] parts = text.strip().split(cut, how.part().equals(Transform.REST) ? 2 : -1);
        return switch (how.part()) {
            case Transform.FIRST -> parts[0];
            case Transform.LAST -> parts[parts.length - 1];
            case Transform.REST -> parts.length == 2 ? parts[1] : null;
            default -> {
                int number = Integer.parseInt(how.part());
                yield number <= parts.length ? parts[number - 1] : null;
            }
        };
    }

    private List<FieldValue> translated(Field field, Given given, Transform how) throws FieldValueRefused {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < given.raw().size(); i++) {
            String raw = given.raw().get(i);
            String shown = i < given.shown().size() ? given.shown().get(i) : raw;
            String word = translation(how.values(), raw, shown);
            if (word == null && how.otherwise() == Transform.Otherwise.KEEP) {
                word = field.type().hasOptions()
                        ? choice(field, raw, shown).stream()
                                .map(FieldValue::value)
                                .findFirst()
                                .orElse(null)
                        : shown;
            }
            if (word != null && !word.isBlank()) {
                words.add(word);
            }
        }
        if (words.isEmpty()) {
            return List.of();
        }
        if (field.type() == FieldType.MULTI_CHOICE) {
            return ReadFieldValue.of(field, words, country());
        }
        return field.type() == FieldType.PHONE
                ? phone(field, new Given(given.key(), words, words), null)
                : stored(field, String.join(", ", words));
    }

    private static String translation(Map<String, String> values, String raw, String shown) {
        if (values.containsKey(raw)) {
            return values.get(raw);
        }
        String folded = Text.fold(shown);
        return values.entrySet().stream()
                .filter(pair -> Text.fold(pair.getKey()).equals(folded))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private List<FieldValue> phone(Field field, Given given, String surest) throws FieldValueRefused {
        String text = given.raw().getFirst();
        List<String> countries = new ArrayList<>(setting.countries());
        Optional.ofNullable(surest).ifPresent(countries::addFirst);
        String e164 = countries.stream()
                .flatMap(country -> Phone.e164(text, country).stream())
                .findFirst()
                .orElse(text);
        return stored(field, e164);
    }

    private List<FieldValue> stored(Field field, String text) throws FieldValueRefused {
        return ReadFieldValue.of(field, text, country());
    }

    private String country() {
        return setting.countries().isEmpty() ? null : setting.countries().getFirst();
    }

    private static String text(Given given) {
        List<String> words = given.shown().isEmpty() ? given.raw() : given.shown();
        return String.join(", ", words.stream().filter(word -> !word.isBlank()).toList());
    }

    /** The values by field's name, fields without any left out. */
    public static Map<String, List<FieldValue>> values(List<MappedField> mapped) {
        Map<String, List<FieldValue>> values = new java.util.LinkedHashMap<>();
        mapped.stream()
                .filter(field -> !field.values().isEmpty())
                .forEach(field -> values.put(field.rule().field(), field.values()));
        return Collections.unmodifiableMap(values);
    }
}
