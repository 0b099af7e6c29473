package io.leadline.stats;

import io.leadline.staff.Access;
import io.leadline.staff.Access.Who;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way of one event, also of one that waits or failed. */
@Path("/api/events/{id}/receipt")
@Tag(name = "Sync history")
@Access(Who.ADMINISTRATOR)
class EventReceiptResource {
    private final Receipts receipts;

    EventReceiptResource(Receipts receipts) {
        this.receipts = receipts;
    }

    @GET
    @Transactional
    @Operation(operationId = "getEventReceipt", summary = "An event's line of times, or where and why it waits")
    public Receipt get(@PathParam("id") UUID id) {
        return receipts.ofEvent(id);
    }
}
