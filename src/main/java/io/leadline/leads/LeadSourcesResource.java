package io.leadline.leads;

import io.leadline.leads.Catalogue.Kind;
import io.leadline.leads.CatalogueRows.Changed;
import io.leadline.leads.CatalogueRows.Item;
import io.leadline.leads.CatalogueRows.Items;
import io.leadline.leads.CatalogueRows.Merge;
import io.leadline.leads.CatalogueRows.NewItem;
import io.leadline.leads.CatalogueRows.Order;
import io.leadline.staff.Access;
import io.leadline.staff.Access.Who;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The list of lead sources. */
@Path("/api/lead-sources")
@Tag(name = "Lists")
@Access(Who.ADMINISTRATOR)
class LeadSourcesResource {
    private final Catalogue catalogue;
    private final CatalogueRows rows;

    LeadSourcesResource(Catalogue catalogue, CatalogueRows rows) {
        this.catalogue = catalogue;
        this.rows = rows;
    }

    @GET
    @Transactional
    @Access(Who.SIGNED_IN)
    @Operation(operationId = "listLeadSources", summary = "All sources in their order, retired ones too")
    public Items list() {
        return rows.all(Kind.SOURCE);
    }

    @POST
    @Transactional
    @ResponseStatus(201)
    @Operation(operationId = "addLeadSource", summary = "Adds a source at the end")
    @APIResponse(
            responseCode = "201",
            description = "Done",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Item.class)))
    public Item add(@Valid @NotNull NewItem wanted) {
        return rows.one(Kind.SOURCE, catalogue.add(Kind.SOURCE, wanted.name(), wanted.colour()));
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @Operation(operationId = "changeLeadSource", summary = "Renames or recolours a source")
    public Item change(UUID id, @Valid @NotNull Changed wanted) {
        catalogue.change(Kind.SOURCE, id, wanted.version(), wanted.name(), wanted.colour());
        return rows.one(Kind.SOURCE, id);
    }

    @PUT
    @Path("order")
    @Transactional
    @Operation(operationId = "orderLeadSources", summary = "Puts all sources in this order")
    public void order(@Valid @NotNull Order wanted) {
        catalogue.order(Kind.SOURCE, wanted.ids());
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(operationId = "deleteLeadSource", summary = "Deletes a source that no lead has")
    public void delete(UUID id) {
        catalogue.delete(Kind.SOURCE, id);
    }

    @PUT
    @Path("{id}/retirement")
    @Transactional
    @Operation(operationId = "retireLeadSource", summary = "Leads keep it, new ones cannot be given it")
    public void retire(UUID id) {
        catalogue.retire(Kind.SOURCE, id);
    }

    @DELETE
    @Path("{id}/retirement")
    @Transactional
    @Operation(operationId = "reviveLeadSource", summary = "Brings a retired source back")
    public void bringBack(UUID id) {
        catalogue.bringBack(Kind.SOURCE, id);
    }

    @POST
    @Path("{id}/merges")
    @Transactional
    @Operation(operationId = "mergeLeadSource", summary = "Gives its leads another source; this one is gone then")
    public void merge(UUID id, @Valid @NotNull Merge wanted) {
        catalogue.merge(Kind.SOURCE, id, wanted.into());
    }
}
