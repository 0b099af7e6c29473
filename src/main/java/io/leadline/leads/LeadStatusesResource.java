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

/** The list of lead statuses. */
@Path("/api/lead-statuses")
@Tag(name = "Lists")
@Access(Who.ADMINISTRATOR)
class LeadStatusesResource {
    private final Catalogue catalogue;
    private final CatalogueRows rows;

    LeadStatusesResource(Catalogue catalogue, CatalogueRows rows) {
        this.catalogue = catalogue;
        this.rows = rows;
    }

    @GET
    @Transactional
    @Access(Who.SIGNED_IN)
    @Operation(operationId = "listLeadStatuses", summary = "All statuses in their order, retired ones too")
    public Items list() {
        return rows.all(Kind.STATUS);
    }

    @POST
    @Transactional
    @ResponseStatus(201)
    @Operation(operationId = "addLeadStatus", summary = "Adds a status at the end")
    @APIResponse(
            responseCode = "201",
            description = "Done",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Item.class)))
    public Item add(@Valid @NotNull NewItem wanted) {
        return rows.one(Kind.STATUS, catalogue.add(Kind.STATUS, wanted.name(), wanted.colour()));
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @Operation(operationId = "changeLeadStatus", summary = "Renames or recolours a status")
    public Item change(UUID id, @Valid @NotNull Changed wanted) {
        catalogue.change(Kind.STATUS, id, wanted.version(), wanted.name(), wanted.colour());
        return rows.one(Kind.STATUS, id);
    }

    @PUT
    @Path("order")
    @Transactional
    @Operation(operationId = "orderLeadStatuses", summary = "Puts all statuses in this order")
    public void order(@Valid @NotNull Order wanted) {
        catalogue.order(Kind.STATUS, wanted.ids());
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(operationId = "deleteLeadStatus", summary = "Deletes a status that no lead has")
    public void delete(UUID id) {
        catalogue.delete(Kind.STATUS, id);
    }

    @PUT
    @Path("{id}/retirement")
    @Transactional
    @Operation(operationId = "retireLeadStatus", summary = "Leads keep it, new ones cannot be given it")
    public void retire(UUID id) {
        catalogue.retire(Kind.STATUS, id);
    }

    @DELETE
    @Path("{id}/retirement")
    @Transactional
    @Operation(operationId = "reviveLeadStatus", summary = "Brings a retired status back")
    public void bringBack(UUID id) {
        catalogue.bringBack(Kind.STATUS, id);
    }

    @POST
    @Path("{id}/merges")
    @Transactional
    @Operation(operationId = "mergeLeadStatus", summary = "Gives its leads another status; this one is gone then")
    public void merge(UUID id, @Valid @NotNull Merge wanted) {
        catalogue.merge(Kind.STATUS, id, wanted.into());
    }

    @PUT
    @Path("{id}/initial")
    @Transactional
    @Operation(operationId = "setInitialLeadStatus", summary = "New leads get this status from now on")
    public void initial(UUID id) {
        catalogue.makeInitial(id);
    }
}
