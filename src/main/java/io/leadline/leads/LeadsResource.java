package io.leadline.leads;

import io.leadline.platform.Listing;
import io.leadline.staff.Access;
import io.leadline.staff.Access.Who;
import io.leadline.staff.Caller;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The lead list, a lead, its history, and the two changes a sales team makes most. */
@Path("/api/leads")
@Tag(name = "Leads")
@Access(Who.SIGNED_IN)
class LeadsResource {
    private final LeadTable table;
    private final LeadCard card;
    private final ChangeLead change;
    private final EditLead edit;
    private final Caller caller;

    LeadsResource(LeadTable table, LeadCard card, ChangeLead change, EditLead edit, Caller caller) {
        this.table = table;
        this.card = card;
        this.change = change;
        this.edit = edit;
        this.caller = caller;
    }

    record NewStatus(@NotNull UUID statusId, @NotNull Integer version) {}

    /** @param personId null: nobody */
    record NewAssignee(UUID personId, @NotNull Integer version) {}

    @GET
    @Transactional
    @Operation(operationId = "listLeads", summary = "Leads the caller may see, newest first")
    public Listing<LeadTable.Row> list(
            @BeanParam LeadFilter filter, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return table.page(filter, caller, limit, cursor);
    }

    @GET
    @Path("facets")
    @Transactional
    @Operation(operationId = "leadFacets", summary = "What the list's filters may offer")
    public LeadTable.Facets facets() {
        return table.facets(caller);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getLead", summary = "A lead with answers, origin and assignment")
    public LeadCard.Detail get(UUID id) {
        return card.read(id, caller);
    }

    @GET
    @Path("{id}/history")
    @Transactional
    @Operation(operationId = "leadHistory", summary = "What happened to a lead, newest first")
    public Listing<LeadCard.HistoryEntry> history(
            UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return card.history(id, caller, limit, cursor);
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @Operation(operationId = "changeLead", summary = "Fills in or corrects fields of a lead; what is absent stays")
    public LeadCard.Detail edit(UUID id, @Valid @NotNull LeadChange wanted) {
        edit.edit(id, wanted, caller);
        return card.read(id, caller);
    }

    @PUT
    @Path("{id}/status")
    @Transactional
    @Operation(operationId = "setLeadStatus", summary = "Moves a lead to another status")
    public LeadCard.Detail status(UUID id, @Valid @NotNull NewStatus wanted) {
        change.status(id, wanted.statusId(), wanted.version(), caller);
        return card.read(id, caller);
    }

    @PUT
    @Path("{id}/assignee")
    @Transactional
    @Access(Who.ADMINISTRATOR)
    @Operation(operationId = "setLeadAssignee", summary = "Gives a lead to a person, or to nobody")
    public LeadCard.Detail assignee(UUID id, @Valid @NotNull NewAssignee wanted) {
        change.assignee(id, wanted.personId(), wanted.version(), caller);
        return card.read(id, caller);
    }
}
