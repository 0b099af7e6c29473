package io.leadline.meta;

import io.leadline.staff.Access;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/meta/page-refreshes")
@Tag(name = "Meta connections")
@Access(Access.Who.ADMINISTRATOR)
class PageRefreshResource {
    private final RefreshPages refreshPages;

    PageRefreshResource(RefreshPages refreshPages) {
        this.refreshPages = refreshPages;
    }

    @POST
    @Operation(operationId = "refreshMetaPages", summary = "Ask every connection for its pages again")
    public RefreshPages.Refreshed refresh() {
        return refreshPages.refresh();
    }
}
