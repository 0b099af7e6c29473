package io.leadline.meta;

import io.leadline.fields.Field;
import io.leadline.leads.LeadField;
import io.leadline.mapping.FieldMap;
import io.leadline.mapping.FieldMaps;
import io.leadline.mapping.Rule;
import io.leadline.meta.MappingViews.Question;
import io.leadline.meta.MappingViews.QuestionOption;
import io.leadline.meta.MappingViews.Row;
import io.leadline.meta.MappingViews.RuleInForce;
import io.leadline.meta.MappingViews.SavedBy;
import io.leadline.meta.MappingViews.Target;
import io.leadline.meta.MappingViews.View;
import io.leadline.meta.MappingViews.Warning;
import io.leadline.staff.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Shows field maps: a form's questions beside the lead's fields, the rules in force, and what is amiss. */
@ApplicationScoped
class MappingDesk {
    private final FieldMaps maps;
    private final Forms forms;
    private final Sights sights;
    private final Directory people;

    MappingDesk(FieldMaps maps, Forms forms, Sights sights, Directory people) {
        this.maps = maps;
        this.forms = forms;
        this.sights = sights;
        this.people = people;
    }

    List<Row> rows(List<FormList.Known> known) {
        Map<String, FieldMap> all = maps.all(GrantBook.SOURCE);
        FieldMap global = all.getOrDefault(FieldMaps.ofAllForms(GrantBook.SOURCE), FieldMap.NONE);
        MapsInForce base = sights.maps((Page) null, null).withGlobal(global);
        return known.stream()
                .flatMap(place -> forms.find(place.formId()).stream().map(form -> {
                    FieldMap own = all.getOrDefault(FieldMaps.ofForm(GrantBook.SOURCE, form.id()), FieldMap.NONE);
                    List<Rule.Placed> rules = base.withForm(own).rules(Optional.of(form));
                    return new Row(
                            form.id(),
                            form.name(),
                            place.pageId(),
                            place.pageName(),
                            form.status() == null ? "UNKNOWN" : form.status(),
                            level(own, rules),
                            unmapped(form, rules).size());
                }))
                .toList();
    }

    private static MappingViews.MapLevel level(FieldMap own, List<Rule.Placed> rules) {
        if (!own.isEmpty()) {
            return MappingViews.MapLevel.OWN;
        }
        return rules.stream().anyMatch(rule -> rule.level() == Rule.Level.GLOBAL)
                ? MappingViews.MapLevel.GLOBAL
                : MappingViews.MapLevel.STANDARD;
    }

    /** @param known null for the map of all forms */
    View view(FormList.Known known) {
        Optional<Form> form = known == null ? Optional.empty() : forms.find(known.formId());
        FieldMap global = maps.latest(FieldMaps.ofAllForms(GrantBook.SOURCE));
        FieldMap own = known == null ? global : maps.latest(FieldMaps.ofForm(GrantBook.SOURCE, known.formId()));
        MapsInForce inForce = sights.maps(known == null ? null : known.pageId(), known == null ? null : known.formId());
        List<Rule.Placed> rules = known == null
                ? global.rules().stream()
                        .map(rule -> new Rule.Placed(rule, Rule.Level.GLOBAL))
                        .toList()
                : inForce.rules(form);
        return new View(
                known == null ? null : known.formId(),
                form.map(Form::name).orElse(null),
                known == null ? null : known.pageId(),
                form.map(MappingDesk::questions).orElse(List.of()),
                own.rules(),
                own.country(),
                own.version(),
                own.savedAt(),
                people.find(own.savedBy())
                        .map(person -> new SavedBy(person.id().toString(), person.name()))
                        .orElse(null),
                rules.stream().map(RuleInForce::of).toList(),
                targets(inForce.own()),
                warnings(own, rules, form, inForce.own()));
    }

    static List<String> unmapped(Form form, List<Rule.Placed> rules) {
        Set<String> taken = new HashSet<>();
        rules.forEach(placed -> taken.addAll(placed.rule().sources()));
        return form.asked().stream()
                .map(Form.Question::key)
                .filter(key -> !taken.contains(key))
                .toList();
    }

    private static List<Question> questions(Form form) {
        List<Question> all = new ArrayList<>();
        form.asked()
                .forEach(question -> all.add(new Question(
                        question.key(),
                        question.label(),
                        question.type(),
                        question.options().entrySet().stream()
                                .map(option -> new QuestionOption(option.getKey(), option.getValue()))
                                .toList(),
                        MappingViews.QuestionKind.QUESTION)));
        form.otherKeys().forEach(key -> {
            boolean tracking = form.isTracking(key);
            all.add(new Question(
                    key,
                    form.disclaimer(key).orElse(key),
                    "",
                    List.of(),
                    tracking ? MappingViews.QuestionKind.TRACKING : MappingViews.QuestionKind.DISCLAIMER));
        });
        return all;
    }

    private static List<Target> targets(List<Field> own) {
        Stream<Target> standard = Stream.of(LeadField.values())
                .map(field -> new Target(field.path(), field.path(), field.type(), false, List.of()));
        Stream<Target> custom = own.stream()
                .filter(field -> !field.retired())
                .map(field -> new Target(field.path(), field.label(), field.type(), field.required(), field.options()));
        return Stream.concat(standard, custom).toList();
    }

    private static List<Warning> warnings(FieldMap map, List<Rule.Placed> rules, Optional<Form> form, List<Field> own) {
        List<Warning> warnings = new ArrayList<>();
        own.stream()
                .filter(field -> field.required() && !field.retired())
                .filter(field ->
                        rules.stream().noneMatch(placed -> placed.rule().field().equals(field.path())))
                .forEach(field -> warnings.add(
                        new Warning(MappingViews.WarningCode.REQUIRED_WITHOUT_SOURCE, field.path(), null)));
        map.rules().stream()
                .filter(rule -> own.stream()
                        .anyMatch(field -> field.retired() && field.path().equals(rule.field())))
                .forEach(rule -> warnings.add(new Warning(MappingViews.WarningCode.RETIRED_FIELD, rule.field(), null)));
        form.ifPresent(known -> {
            Set<String> keys = new HashSet<>(known.otherKeys());
            known.asked().forEach(question -> keys.add(question.key()));
            map.rules().forEach(rule -> rule.sources().stream()
                    .filter(key -> !keys.contains(key))
                    .forEach(key ->
                            warnings.add(new Warning(MappingViews.WarningCode.UNKNOWN_QUESTION, rule.field(), key))));
        });
        return warnings;
    }
}
