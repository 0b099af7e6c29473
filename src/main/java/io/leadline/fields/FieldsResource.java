package io.leadline.fields;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadline.fields.FieldOptions.Wanted;
import io.leadline.staff.Access;
import io.leadline.staff.Access.Who;
import io.quarkus.arc.All;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The organisation's own fields of leads. */
@Path("/api/fields/leads")
@Tag(name = "Lists")
@Access(Who.ADMINISTRATOR)
class FieldsResource {
    private final Fields fields;
    private final KeepFields keep;
    private final List<FieldUse> uses;

    FieldsResource(Fields fields, KeepFields keep, @All List<FieldUse> uses) {
        this.fields = fields;
        this.keep = keep;
        this.uses = uses;
    }

    /** @param valuesCount how many leads have a value in it; counting stops at 10,000 */
    @Schema(name = "FieldDefinition")
    record Defined(@JsonUnwrapped Field field, long valuesCount) {}

    @Schema(name = "FieldDefinitionList")
    record Items(List<Defined> items) {}

    /** @param key null for a new option */
    @Schema(name = "FieldOptionChange")
    record OptionChange(
            String key, @NotBlank @Size(max = 120) String label, boolean retired) {
        Wanted wanted() {
            return new Wanted(key, label, retired);
        }
    }

    @Schema(name = "NewField")
    record New(
            @NotBlank @Size(max = 80) String label,
            @NotNull FieldType type,
            boolean required,
            @Valid List<@NotNull OptionChange> options,
            boolean onCreate,
            boolean onEdit,
            boolean onDetail,
            boolean onList) {}

    /** What is absent stays. Options are the whole list: one that is not in it goes, unless leads have it. */
    @Schema(name = "FieldChange")
    record Changed(
            @NotNull Integer version,
            @Size(max = 80) String label,
            Boolean required,
            @Valid List<@NotNull OptionChange> options,
            Boolean onCreate,
            Boolean onEdit,
            Boolean onDetail,
            Boolean onList,
            Boolean retired) {

        Field applied(Field to) {
            return new Field(
                    to.id(),
                    to.key(),
                    label == null ? to.label() : label,
                    to.type(),
                    or(required, to.required()),
                    to.options(),
                    or(onCreate, to.onCreate()),
                    or(onEdit, to.onEdit()),
                    or(onDetail, to.onDetail()),
                    or(onList, to.onList()),
                    to.position(),
                    or(retired, to.retired()),
                    to.version());
        }

        private static boolean or(Boolean wanted, boolean before) {
            return wanted == null ? before : wanted;
        }
    }

    @Schema(name = "FieldOrder")
    record Order(@NotNull @Size(max = 500) List<@NotNull UUID> ids) {}

    @GET
    @Transactional
    @Access(Who.SIGNED_IN)
    @Operation(operationId = "listLeadFields", summary = "The organisation's own fields of leads, in their order")
    public Items list() {
        Map<UUID, Long> counted = new HashMap<>();
        uses.forEach(use -> use.counted().forEach((id, count) -> counted.merge(id, count, Long::sum)));
        return new Items(fields.all().stream()
                .map(field -> new Defined(field, counted.getOrDefault(field.id(), 0L)))
                .toList());
    }

    @POST
    @Transactional
    @ResponseStatus(201)
    @Operation(operationId = "addLeadField", summary = "Adds a field at the end; its type stays for ever")
    @APIResponse(
            responseCode = "201",
            description = "Done",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Defined.class)))
    public Defined add(@Valid @NotNull New wanted) {
        Field draft = new Field(
                null,
                null,
                wanted.label(),
                wanted.type(),
                wanted.required(),
                List.of(),
                wanted.onCreate(),
                wanted.onEdit(),
                wanted.onDetail(),
                wanted.onList(),
                0,
                false,
                0);
        return new Defined(keep.add(draft, wanted(wanted.options())), 0);
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @Operation(operationId = "changeLeadField", summary = "Changes, retires or brings back a field")
    public Defined change(UUID id, @Valid @NotNull Changed wanted) {
        keep.change(id, wanted.version(), wanted::applied, wanted.options() == null ? null : wanted(wanted.options()));
        return list().items().stream()
                .filter(one -> one.field().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @PUT
    @Path("order")
    @Transactional
    @Operation(operationId = "orderLeadFields", summary = "Puts all fields in this order")
    public void order(@Valid @NotNull Order wanted) {
        keep.order(wanted.ids());
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(operationId = "deleteLeadField", summary = "Deletes a field that nothing uses")
    public void delete(UUID id) {
        keep.delete(id);
    }

    private static List<Wanted> wanted(List<OptionChange> options) {
        return options == null
                ? List.of()
                : options.stream().map(OptionChange::wanted).toList();
    }
}
