package io.leadline.meta;

import io.leadline.fields.Field;
import io.leadline.mapping.FieldMap;
import io.leadline.mapping.Given;
import io.leadline.mapping.MapAnswers;
import io.leadline.mapping.MappedField;
import io.leadline.mapping.Rule;
import io.leadline.mapping.Setting;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Everything that decides what a form's answers become.
 *
 * @param form the form's own map; @param global that of all forms
 * @param own the organisation's own fields
 * @param pageCountry the page's default country, or null
 */
record MapsInForce(FieldMap form, FieldMap global, List<Field> own, String pageCountry, String country, ZoneId zone) {

    /** With other rules for the form, such as those somebody is typing. */
    MapsInForce withForm(FieldMap other) {
        return new MapsInForce(other, global, own, pageCountry, country, zone);
    }

    MapsInForce withGlobal(FieldMap other) {
        return new MapsInForce(form, other, own, pageCountry, country, zone);
    }

    /** @param known the form as Graph describes it, when it does */
    Setting setting(Optional<Form> known) {
        List<String> countries = Stream.of(
                        form.country(),
                        pageCountry,
                        global.country(),
                        known.flatMap(Form::country).orElse(null),
                        country)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Setting(own, countries, zone);
    }

    /** The rules for a form as such, before anybody answered it. */
    List<Rule.Placed> rules(Optional<Form> known) {
        return rules(known, List.of(), key -> true);
    }

    List<MappedField> map(Optional<Form> known, List<Given> answers) {
        Predicate<String> answered = key -> answers.stream()
                .anyMatch(
                        given -> given.key().equals(key) && given.raw().stream().anyMatch(text -> !text.isBlank()));
        return MapAnswers.by(rules(known, answers, answered), answers, setting(known), DummyValue::is);
    }

    private List<Rule.Placed> rules(Optional<Form> known, List<Given> answers, Predicate<String> answered) {
        Map<String, StandardRules.Asked> asked = new LinkedHashMap<>();
        known.ifPresent(read -> read.asked()
                .forEach(question -> asked.put(
                        question.key(), new StandardRules.Asked(question.key(), question.type(), question.label()))));
        // an answer to a question that the form does not have any more still means something
        answers.stream()
                .filter(given -> known.isEmpty() || !known.get().isTracking(given.key()))
                .forEach(given -> asked.putIfAbsent(given.key(), new StandardRules.Asked(given.key(), "", null)));
        List<Rule> standard = StandardRules.of(List.copyOf(asked.values()), answered);
        java.util.Set<String> keys = new java.util.HashSet<>(asked.keySet());
        answers.forEach(given -> keys.add(given.key()));
        known.ifPresent(read -> keys.addAll(read.otherKeys()));
        return FieldMap.inForce(form, global, standard, keys);
    }
}
