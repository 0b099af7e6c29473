package io.leadline.staff;

import io.leadline.notify.CaughtMails;
import io.leadline.platform.Cursor;
import io.leadline.platform.Listing;
import io.leadline.platform.PlatformConfig;
import io.leadline.platform.Problem;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Demo mode: the mails nobody got. It stands here and not beside the outbox because only this package knows who may read
 * them, and the outbox lies below it.
 */
@Tag(name = "Demo")
@Path("/api/demo/mails")
@Access(Access.Who.ADMINISTRATOR)
class CaughtMailResource {
    private final CaughtMails mails;
    private final PlatformConfig config;

    CaughtMailResource(CaughtMails mails, PlatformConfig config) {
        this.mails = mails;
        this.config = config;
    }

    @GET
    @Transactional
    @Operation(operationId = "listCaughtMails", summary = "Demo mode: mails that would have been sent")
    public Listing<CaughtMails.Caught> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        requireDemo();
        return mails.list(limit, Cursor.parse(cursor));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getCaughtMail", summary = "Demo mode: one mail with its words")
    public CaughtMails.Content read(@PathParam("id") UUID id) {
        requireDemo();
        return mails.find(id).orElseThrow(Problem::notFound);
    }

    private void requireDemo() {
        if (!config.demo()) {
            throw Problem.notFound();
        }
    }
}
