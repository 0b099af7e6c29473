package io.leadline.meta;

import io.leadline.platform.Problem;
import io.leadline.staff.Access;
import io.leadline.staff.Audit;
import io.leadline.staff.Caller;
import io.leadline.staff.Directory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/meta/connections")
@Tag(name = "Meta connections")
@Access(Access.Who.ADMINISTRATOR)
class ConnectionResource {

    @Schema(name = "ConnectionList")
    record Connections(List<View> items) {}

    @Schema(name = "Connection")
    record View(
            UUID id,
            Connection.Kind kind,
            String userName,
            Connection.State state,
            PersonRef connectedBy,
            Instant createdAt,
            Instant refreshedAt,
            Instant expiresAt,
            Instant dataAccessExpiresAt,
            Instant checkedAt,
            List<String> missingPermissions,
            long pages) {}

    @Schema(name = "PersonRef")
    record PersonRef(UUID id, String name, boolean active) {}

    /** What Facebook's dialog sent the browser back with. */
    @Schema(name = "LoginCallback")
    record Callback(
            @NotBlank @Size(max = 200) String state,
            @Size(max = 4000) String code,
            @Size(max = 200) String error,
            @Size(max = 200) String errorReason,
            @Size(max = 1000) String errorDescription) {}

    @Schema(name = "SystemUserToken")
    record Token(
            @NotNull @Pattern(regexp = "\\s*[!-~]{10,2000}\\s*", message = "is not an access token")
            String token) {

        @Override
        public String toString() {
            return "Token";
        }
    }

    /** @param lacking pages that were ticked or listed, and whose leads the person may not read */
    record Connected(View connection, long pages, List<String> missingPermissions, List<Connection.Lacking> lacking) {}

    private final ConnectMeta connectMeta;
    private final io.leadline.meta.Connections connections;
    private final Grants grants;
    private final GrantBook book;
    private final MetaInstallation installation;
    private final Directory people;
    private final Caller caller;
    private final Audit audit;

    ConnectionResource(
            ConnectMeta connectMeta,
            io.leadline.meta.Connections connections,
            Grants grants,
            GrantBook book,
            MetaInstallation installation,
            Directory people,
            Caller caller,
            Audit audit) {
        this.connectMeta = connectMeta;
        this.connections = connections;
        this.grants = grants;
        this.book = book;
        this.installation = installation;
        this.people = people;
        this.caller = caller;
        this.audit = audit;
    }

    @GET
    @Transactional
    @Operation(operationId = "listMetaConnections", summary = "Logins and tokens that grant pages")
    public Connections list() {
        return new Connections(connections.listAll(io.quarkus.panache.common.Sort.by("createdAt", "id")).stream()
                .map(this::view)
                .toList());
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "connectMeta", summary = "Finish a Facebook login; repeated it answers the same")
    @APIResponse(
            responseCode = "201",
            description = "Done",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Connected.class)))
    public Connected connect(@Valid @NotNull Callback callback) {
        if (callback.error() != null || callback.code() == null) {
            connectMeta.cancelled(callback.state(), caller.id());
        }
        return connected(connectMeta.byLogin(callback.state(), callback.code(), caller.id()));
    }

    @POST
    @Path("tokens")
    @ResponseStatus(201)
    @Operation(operationId = "connectMetaByToken", summary = "Connect by a system user's token")
    @APIResponse(
            responseCode = "201",
            description = "Done",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Connected.class)))
    public Connected paste(@Valid @NotNull Token token) {
        return connected(connectMeta.byToken(token.token().strip(), caller.id()));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(operationId = "endMetaConnection", summary = "End a connection and its grants")
    public void end(UUID id) {
        installation.shared();
        Connection connection = connections.get(id);
        if (connection.state() == Connection.State.ENDED) {
            return;
        }
        book.end(connection);
        audit.record("meta-connection-ended", "meta-connection", id.toString(), connection.userName(), Map.of());
    }

    private Connected connected(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Connection made = connections.findByIdOptional(id).orElseThrow(Problem::notFound);
            View view = view(made);
            return new Connected(view, view.pages(), view.missingPermissions(), made.lacking());
        });
    }

    private View view(Connection connection) {
        return new View(
                connection.id(),
                connection.kind(),
                connection.userName(),
                connection.state(),
                people.find(connection.connectedBy())
                        .map(p -> new PersonRef(p.id(), p.name(), p.active()))
                        .orElse(null),
                connection.createdAt(),
                connection.refreshedAt(),
                connection.expiresAt(),
                connection.dataAccessExpiresAt(),
                connection.checkedAt(),
                connection.missingPermissions(),
                grants.count("connectionId", connection.id()));
    }
}
