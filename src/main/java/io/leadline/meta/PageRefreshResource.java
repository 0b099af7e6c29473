package io.leadline.meta;

import io.leadline.staff.Access;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/api/meta/page-refreshes")
@Access(Access.Who.ADMINISTRATOR)
class PageRefreshResource {
    private final ConnectMeta connectMeta;

    PageRefreshResource(ConnectMeta connectMeta) {
        this.connectMeta = connectMeta;
    }

    @POST
    public ConnectMeta.Refreshed refresh() {
        return connectMeta.refresh();
    }
}
