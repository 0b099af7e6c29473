package io.leadline.meta;

import io.leadline.fields.Field;
import io.leadline.fields.FieldType;
import io.leadline.fields.FieldValue;
import io.leadline.leads.SubmittedAnswers;
import io.leadline.leads.SubmittedAnswers.Submitted;
import io.leadline.mapping.CheckRules;
import io.leadline.mapping.FieldMap;
import io.leadline.mapping.MappedField;
import io.leadline.mapping.Setting;
import io.leadline.meta.MappingViews.Preview;
import io.leadline.meta.MappingViews.PreviewAnswer;
import io.leadline.meta.MappingViews.PreviewField;
import io.leadline.meta.MappingViews.PreviewOrder;
import io.leadline.meta.MappingViews.PreviewSubmission;
import io.leadline.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What rules that somebody is typing would make of a real submission. */
@ApplicationScoped
class PreviewMap {
    private final SubmittedAnswers answers;
    private final Forms forms;
    private final Sights sights;

    PreviewMap(SubmittedAnswers answers, Forms forms, Sights sights) {
        this.answers = answers;
        this.forms = forms;
        this.sights = sights;
    }

    /** @param formId null for the map of all forms */
    Preview of(String formId, PreviewOrder order) {
        Optional<Submitted> submitted = order.submissionId() == null
                ? answers.latest(GrantBook.SOURCE, formId)
                : Optional.of(answers.of(GrantBook.SOURCE, order.submissionId())
                        .orElseThrow(() -> Problem.invalid("submissionId", "is not known")));
        if (submitted.isEmpty()) {
            CheckRules.check(order.rules(), sights.maps((Page) null, formId).setting(Optional.empty()));
            return new Preview(null, List.of(), List.of(), List.of());
        }
        return of(formId, order, submitted.get());
    }

    private Preview of(String formId, PreviewOrder order, Submitted submitted) {
        Optional<Form> form = forms.find(submitted.form());
        FieldMap typed = new FieldMap(0, order.rules(), order.country(), null, null);
        MapsInForce saved = sights.maps(submitted.account(), submitted.form());
        // rules of all forms are looked at without those of the one form that the newest submission happens to be of
        MapsInForce tried = formId == null ? saved.withForm(FieldMap.NONE).withGlobal(typed) : saved.withForm(typed);
        Setting setting = tried.setting(form);
        CheckRules.check(order.rules(), setting);
        List<MappedField> mapped = tried.map(form, LeadMapping.given(submitted.answers()));
        Set<String> taken = new HashSet<>();
        mapped.forEach(field -> taken.addAll(field.rule().sources()));
        return new Preview(
                new PreviewSubmission(submitted.submissionId(), submitted.at(), submitted.leadId()),
                submitted.answers().stream()
                        .map(answer -> new PreviewAnswer(answer.key(), answer.label(), answer.raw(), answer.shown()))
                        .toList(),
                mapped.stream().map(field -> field(field, setting)).toList(),
                submitted.answers().stream()
                        .map(answer -> answer.key())
                        .filter(key -> !taken.contains(key))
                        .toList());
    }

    private static PreviewField field(MappedField mapped, Setting setting) {
        return new PreviewField(
                mapped.rule().field(),
                value(setting.field(mapped.rule().field()).orElseThrow(), mapped.values()),
                mapped.rule().sources(),
                mapped.level(),
                mapped.problem());
    }

    private static Object value(Field field, List<FieldValue> values) {
        if (values.isEmpty()) {
            return null;
        }
        return field.type() == FieldType.MULTI_CHOICE
                ? values.stream().map(FieldValue::value).toList()
                : switch (field.type()) {
                    case NUMBER -> values.getFirst().number();
                    case YES_NO -> Boolean.valueOf(values.getFirst().value());
                    default -> values.getFirst().value();
                };
    }
}
