package io.leadline.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.fields.FieldValue;
import io.leadline.jobs.JobKind;
import io.leadline.jobs.JobRun;
import io.leadline.jobs.Jobs;
import io.leadline.jobs.NewJob;
import io.leadline.leads.RemapLead;
import io.leadline.leads.RemapLead.Difference;
import io.leadline.leads.SubmittedAnswers;
import io.leadline.leads.SubmittedAnswers.Submitted;
import io.leadline.mapping.FieldMaps;
import io.leadline.mapping.MapAnswers;
import io.leadline.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Goes over a form's leads of the last days with the field map as it was when the job was started: tells what it would
 * change, or changes it.
 */
@ApplicationScoped
class RemapLeads implements JobKind {
    private static final String KIND = "lead-remap";
    private static final int CHUNK = 200;

    private final Jobs jobs;
    private final Sights sights;
    private final Forms forms;
    private final FieldMaps maps;
    private final SubmittedAnswers answers;
    private final RemapLead remap;
    private final Clock clock;

    RemapLeads(
            Jobs jobs,
            Sights sights,
            Forms forms,
            FieldMaps maps,
            SubmittedAnswers answers,
            RemapLead remap,
            Clock clock) {
        this.jobs = jobs;
        this.sights = sights;
        this.forms = forms;
        this.maps = maps;
        this.answers = answers;
        this.remap = remap;
        this.clock = clock;
    }

    /** In the caller's transaction. @param dryRun tells and changes nothing */
    UUID start(Form form, int days, boolean dryRun) {
        Map<String, Object> parameters = Map.of(
                "formId", form.id(),
                "days", days,
                "dryRun", dryRun,
                "since", clock.instant().minus(Duration.ofDays(days)).toString(),
                "mappingVersion",
                        maps.latest(FieldMaps.ofForm(GrantBook.SOURCE, form.id()))
                                .version(),
                "globalVersion",
                        maps.latest(FieldMaps.ofAllForms(GrantBook.SOURCE)).version());
        return jobs.start(new NewJob(KIND, form.id(), form.name(), parameters, null));
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Step step(JobRun run) {
        JsonNode wanted = run.parameters();
        String formId = wanted.path("formId").asText();
        JsonNode cursor = run.cursor();
        Instant at = Instant.parse((cursor == null ? wanted.path("since") : cursor.path("at")).asText());
        UUID after = cursor == null
                ? new UUID(0, 0)
                : UUID.fromString(cursor.path("id").asText());
        // all of it inside the one transaction that also moves the cursor on: leads are changed as they stand then
        return out -> {
            if (cursor == null) {
                out.total(answers.count(GrantBook.SOURCE, formId, at));
            }
            List<Submitted> leads = answers.after(GrantBook.SOURCE, formId, at, after, CHUNK);
            Optional<Form> form = forms.find(formId);
            leads.forEach(lead -> one(lead, form, run, out));
            out.done(leads.size());
            if (leads.size() < CHUNK) {
                return new Next.Finished();
            }
            Submitted last = leads.getLast();
            return Next.Go.on(Json.MAPPER.valueToTree(
                    Map.of("at", last.at().toString(), "id", last.leadId().toString())));
        };
    }

    private void one(Submitted lead, Optional<Form> form, JobRun run, Output out) {
        JsonNode wanted = run.parameters();
        String formId = wanted.path("formId").asText();
        int version = wanted.path("mappingVersion").asInt();
        MapsInForce inForce = sights.maps(lead.account(), null)
                .withForm(maps.at(FieldMaps.ofForm(GrantBook.SOURCE, formId), version))
                .withGlobal(maps.at(
                        FieldMaps.ofAllForms(GrantBook.SOURCE),
                        wanted.path("globalVersion").asInt()));
        Map<String, List<FieldValue>> values = MapAnswers.values(inForce.map(form, LeadMapping.given(lead.answers())));
        boolean dryRun = wanted.path("dryRun").asBoolean(true);
        List<Difference> differences = dryRun
                ? remap.compare(lead.leadId(), values)
                : remap.apply(lead.leadId(), values, new RemapLead.Cause(formId, version, run.askedBy()));
        tell(lead, differences, out);
    }

    private static void tell(Submitted lead, List<Difference> differences, Output out) {
        List<Difference> changed =
                differences.stream().filter(one -> !one.kept()).toList();
        changed.forEach(one -> out.count("field:" + one.field(), 1));
        if (differences.isEmpty()) {
            out.count("unchanged", 1);
            return;
        }
        out.count(changed.isEmpty() ? "kept" : "changed", 1);
        List<Map<String, Object>> told =
                differences.stream().map(RemapLeads::told).toList();
        out.row(lead.leadId(), lead.leadName(), changed.isEmpty() ? "KEPT" : "CHANGED", Map.of("changes", told));
    }

    private static Map<String, Object> told(Difference one) {
        Map<String, Object> told = new java.util.LinkedHashMap<>();
        told.put("field", one.field());
        told.put("old", one.old());
        told.put("new", one.now());
        told.put("kept", one.kept());
        return told;
    }
}
