package io.leadline.meta;

import io.leadline.platform.Problem;
import io.leadline.staff.Access;
import io.leadline.staff.Caller;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/meta/logins")
@Tag(name = "Meta connections")
@Access(Access.Who.ADMINISTRATOR)
class LoginResource {

    /** @param rerequest ask again for permissions that were declined before */
    record NewLogin(Boolean rerequest) {}

    @Schema(name = "LoginOpened")
    record Opened(String url) {}

    private final MetaInstallation installation;
    private final Logins logins;
    private final OwnAddress address;
    private final MetaConfig config;
    private final Caller caller;

    LoginResource(MetaInstallation installation, Logins logins, OwnAddress address, MetaConfig config, Caller caller) {
        this.installation = installation;
        this.logins = logins;
        this.address = address;
        this.config = config;
        this.caller = caller;
    }

    @POST
    @Transactional
    @Operation(operationId = "openMetaLogin", summary = "The address of Facebook's login dialog")
    public Opened open(NewLogin wish, @Context UriInfo asked) {
        App app = installation
                .app()
                .orElseThrow(() -> Problem.conflict("no-credentials", "Save App ID and App Secret first."));
        String redirect = address.loginRedirect(asked);
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", app.id());
        query.put("redirect_uri", redirect);
        query.put("state", logins.open(caller.id(), redirect));
        query.put("response_type", "code");
        query.put("scope", String.join(",", Scopes.ASKED));
        if (wish != null && Boolean.TRUE.equals(wish.rerequest())) {
            query.put("auth_type", "rerequest");
        }
        return new Opened(config.dialogUrl() + "/" + app.version() + "/dialog/oauth?" + GraphClient.encoded(query));
    }
}
