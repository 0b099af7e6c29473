package io.leadline.meta;

import io.leadline.jobs.JobStarted;
import io.leadline.mapping.CheckRules;
import io.leadline.mapping.FieldMap;
import io.leadline.mapping.FieldMaps;
import io.leadline.meta.MappingViews.Change;
import io.leadline.meta.MappingViews.Preview;
import io.leadline.meta.MappingViews.PreviewOrder;
import io.leadline.meta.MappingViews.Rows;
import io.leadline.meta.MappingViews.Span;
import io.leadline.meta.MappingViews.View;
import io.leadline.platform.Changes;
import io.leadline.platform.Countries;
import io.leadline.platform.Problem;
import io.leadline.staff.Access;
import io.leadline.staff.Access.Who;
import io.leadline.staff.Audit;
import io.leadline.staff.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which answers of a form fill which fields of a lead. */
@Path("/api/meta/mappings")
@Tag(name = "Field mapping")
@Access(Who.ADMINISTRATOR)
class MappingsResource {
    private final FormList list;
    private final MappingDesk desk;
    private final PreviewMap preview;
    private final RemapLeads remap;
    private final FieldMaps maps;
    private final Forms forms;
    private final Sights sights;
    private final Changes changes;
    private final Audit audit;
    private final Caller caller;

    MappingsResource(
            FormList list,
            MappingDesk desk,
            PreviewMap preview,
            RemapLeads remap,
            FieldMaps maps,
            Forms forms,
            Sights sights,
            Changes changes,
            Audit audit,
            Caller caller) {
        this.list = list;
        this.desk = desk;
        this.preview = preview;
        this.remap = remap;
        this.maps = maps;
        this.forms = forms;
        this.sights = sights;
        this.changes = changes;
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listFieldMaps",
            summary = "The forms that are known, and how far their questions are mapped")
    public Rows list() {
        list.refreshOld();
        List<FormList.Known> known = list.all();
        return QuarkusTransaction.requiringNew().call(() -> new Rows(desk.rows(known)));
    }

    @GET
    @Path("global")
    @Transactional
    @Operation(operationId = "getGlobalFieldMap", summary = "The field map of all forms")
    public View global() {
        return desk.view(null);
    }

    @GET
    @Path("{formId}")
    @Operation(operationId = "getFieldMap", summary = "A form's field map beside its questions")
    public View get(String formId, @QueryParam("refresh") boolean refresh) {
        FormList.Known known = known(formId);
        if (refresh) {
            list.refresh(known);
        }
        return QuarkusTransaction.requiringNew().call(() -> desk.view(known));
    }

    @PUT
    @Path("global")
    @Transactional
    @Operation(operationId = "saveGlobalFieldMap", summary = "Saves a new version of the field map of all forms")
    public View saveGlobal(@Valid @NotNull Change change) {
        return saved(null, change);
    }

    @PUT
    @Path("{formId}")
    @Transactional
    @Operation(operationId = "saveFieldMap", summary = "Saves a new version of a form's field map")
    public View save(String formId, @Valid @NotNull Change change) {
        return saved(known(formId), change);
    }

    private View saved(FormList.Known form, Change change) {
        String formId = form == null ? null : form.formId();
        String country = change.country() == null ? null : Countries.known("country", change.country());
        CheckRules.check(
                change.rules(),
                sights.maps(form == null ? null : form.pageId(), formId).setting(Optional.empty()));
        FieldMap saved = maps.save(scope(formId), change.version(), change.rules(), country, caller.id())
                .orElseThrow(() -> Problem.changed(desk.view(form)));
        done(
                "mapping-saved",
                form,
                Map.of("version", saved.version(), "rules", saved.rules().size()));
        return desk.view(form);
    }

    @DELETE
    @Path("{formId}")
    @Transactional
    @Operation(operationId = "clearFieldMap", summary = "From now on the map of all forms counts for the form alone")
    public void clear(String formId) {
        FormList.Known form = known(formId);
        FieldMap now = maps.latest(scope(formId));
        if (now.isEmpty()) {
            return;
        }
        FieldMap saved = maps.save(scope(formId), now.version(), List.of(), null, caller.id())
                .orElseThrow(() -> Problem.changed(desk.view(form)));
        done("mapping-cleared", form, Map.of("version", saved.version()));
    }

    @POST
    @Path("global/previews")
    @Transactional
    @Operation(operationId = "previewGlobalFieldMap", summary = "What rules would make of the newest submission")
    public Preview previewGlobal(@Valid @NotNull PreviewOrder order) {
        return preview.of(null, order);
    }

    @POST
    @Path("{formId}/previews")
    @Transactional
    @Operation(operationId = "previewFieldMap", summary = "What rules would make of a submission of the form")
    public Preview preview(String formId, @Valid @NotNull PreviewOrder order) {
        return preview.of(known(formId).formId(), order);
    }

    @POST
    @Path("{formId}/comparisons")
    @Transactional
    @Operation(
            operationId = "compareFieldMap",
            summary = "Tells, in the background, what the map would change in past leads")
    @APIResponse(
            responseCode = "202",
            description = "Started",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobStarted.class)))
    public Response compare(String formId, @Valid @NotNull Span span) {
        return JobStarted.answer(remap.start(form(formId), span.days(), true));
    }

    @POST
    @Path("{formId}/applications")
    @Transactional
    @Operation(
            operationId = "applyFieldMap",
            summary = "Changes past leads to what the map says, but nothing a person wrote")
    @APIResponse(
            responseCode = "202",
            description = "Started",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobStarted.class)))
    public Response apply(String formId, @Valid @NotNull Span span) {
        FormList.Known known = known(formId);
        var job = remap.start(form(formId), span.days(), false);
        audit.record("mapping-applied", "meta-form", formId, known.pageName(), Map.of("days", span.days()));
        return JobStarted.answer(job);
    }

    private FormList.Known known(String formId) {
        return list.one(formId).orElseThrow(Problem::notFound);
    }

    private Form form(String formId) {
        return forms.find(known(formId).formId()).orElseThrow(Problem::notFound);
    }

    private static String scope(String formId) {
        return formId == null ? FieldMaps.ofAllForms(GrantBook.SOURCE) : FieldMaps.ofForm(GrantBook.SOURCE, formId);
    }

    private void done(String deed, FormList.Known form, Map<String, ?> details) {
        String formId = form == null ? null : form.formId();
        String name = form == null ? null : forms.find(formId).map(Form::name).orElse(formId);
        audit.record(deed, "meta-form", formId, name, details);
        changes.announce(Changes.Topic.META, null);
    }
}
