package io.leadline.stats;

import io.leadline.staff.Access;
import io.leadline.staff.Access.Who;
import io.leadline.staff.Caller;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way of the submission that a lead began with. */
@Path("/api/leads/{id}/receipt")
@Tag(name = "Leads")
@Access(Who.SIGNED_IN)
class LeadReceiptResource {
    private final Receipts receipts;
    private final Caller caller;

    LeadReceiptResource(Receipts receipts, Caller caller) {
        this.receipts = receipts;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(operationId = "getLeadReceipt", summary = "A lead's line of times, from Meta to the first human action")
    public Receipt get(@PathParam("id") UUID id) {
        return receipts.ofLead(id, caller);
    }
}
