package io.leadline.meta;

import io.leadline.staff.Access;
import io.leadline.staff.Access.Who;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/meta/connection-checks")
@Tag(name = "Meta connections")
@Access(Who.ADMINISTRATOR)
class ConnectionChecksResource {
    private final ConnectionChecks checks;
    private final OwnAddress address;

    ConnectionChecksResource(ConnectionChecks checks, OwnAddress address) {
        this.checks = checks;
        this.address = address;
    }

    @Schema(name = "ConnectionCheckList")
    record Result(List<ConnectionChecks.Check> checks) {}

    @POST
    @Operation(
            operationId = "checkMetaConnection",
            summary = "Tests credentials, webhook, tokens, permissions and pages")
    public Result run(@Context UriInfo asked) {
        return new Result(checks.run(callback -> address.isOwnWebhook(callback, asked)));
    }
}
