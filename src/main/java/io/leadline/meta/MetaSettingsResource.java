package io.leadline.meta;

import io.leadline.inbox.Nudge;
import io.leadline.platform.KeyRings;
import io.leadline.platform.PlatformConfig;
import io.leadline.platform.Problem;
import io.leadline.staff.Access;
import io.leadline.staff.Audit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/meta/settings")
@Tag(name = "Meta settings")
@Access(Access.Who.ADMINISTRATOR)
class MetaSettingsResource {

    @Schema(name = "MetaSettings")
    record View(
            String appId,
            boolean appSecretSet,
            Instant previousSecretUntil,
            String graphVersion,
            String callbackUrl,
            boolean callbackReachable,
            String verifyToken,
            String loginRedirectUrl,
            UUID defaultAssigneeId,
            UUID defaultSourceId,
            UUID defaultStatusId,
            boolean sendMail,
            boolean duplicateByEmail,
            boolean duplicateByPhone,
            MetaSettings.DuplicateAction duplicateAction,
            int version,
            boolean sandbox,
            String appProblem,
            MetaLights.Lights lights) {}

    @Schema(name = "MetaSettingsChange")
    record Change(
            @NotNull Integer version,

            @NotNull @Pattern(regexp = "[0-9]{1,32}", message = "is the number that Meta shows as App ID")
            String appId,

            @Pattern(regexp = "[!-~]{8,200}", message = "is not an App Secret")
            String appSecret,

            @NotNull @Pattern(regexp = "v[0-9]{1,3}\\.[0-9]{1,2}", message = "looks like v26.0")
            String graphVersion,

            UUID defaultAssigneeId,
            UUID defaultSourceId,
            UUID defaultStatusId,
            @NotNull Boolean sendMail,
            @NotNull Boolean duplicateByEmail,
            @NotNull Boolean duplicateByPhone,
            @NotNull MetaSettings.DuplicateAction duplicateAction,
            Boolean endGrants) {

        SaveSettings.Wish wish() {
            var choice = new MetaSettings.Choice(
                    appId,
                    graphVersion,
                    defaultAssigneeId,
                    defaultSourceId,
                    defaultStatusId,
                    sendMail,
                    duplicateByEmail,
                    duplicateByPhone,
                    duplicateAction);
            return new SaveSettings.Wish(version, choice, appSecret, Boolean.TRUE.equals(endGrants));
        }
    }

    @Schema(name = "AppSecret")
    record Secret(String appSecret) {
        @Override
        public String toString() {
            return "Secret";
        }
    }

    private final MetaInstallation installation;
    private final SaveSettings saveSettings;
    private final MetaLights lights;
    private final OwnAddress address;
    private final KeyRings keys;
    private final PlatformConfig config;
    private final Audit audit;
    private final Nudge nudge;

    MetaSettingsResource(
            MetaInstallation installation,
            SaveSettings saveSettings,
            MetaLights lights,
            OwnAddress address,
            KeyRings keys,
            PlatformConfig config,
            Audit audit,
            Nudge nudge) {
        this.installation = installation;
        this.saveSettings = saveSettings;
        this.lights = lights;
        this.address = address;
        this.keys = keys;
        this.config = config;
        this.audit = audit;
        this.nudge = nudge;
    }

    @GET
    @Transactional
    @Operation(operationId = "readMetaSettings", summary = "Settings of the lead sync, without the App Secret")
    public View read(@Context UriInfo asked) {
        return view(asked);
    }

    @PUT
    @Operation(
            operationId = "saveMetaSettings",
            summary = "Save the settings whole; without appSecret the one that is there stays")
    public View save(@Valid @NotNull Change change, @Context UriInfo asked) {
        View saved = QuarkusTransaction.requiringNew().call(() -> switch (saveSettings.save(change.wish())) {
            case SaveSettings.Saved.Done() -> view(asked);
            case SaveSettings.Saved.Outdated() -> throw Problem.changed(view(asked));
            case SaveSettings.Saved.EndsConnections(long connections) ->
                throw Problem.conflict("app-id-change", "Another App ID ends all connections of the present one.")
                        .with("connections", connections);
        });
        nudge.ring();
        return saved;
    }

    /** Shown on request only, and written down who asked. */
    @POST
    @Path("app-secret/reveals")
    @Transactional
    @Operation(operationId = "revealAppSecret", summary = "Show the App Secret; written to the audit log")
    public Secret reveal() {
        String secret = installation.secrets().appSecret(keys.webhook()).orElseThrow(Problem::notFound);
        audit.record("app-secret-shown", "meta-settings", "1", "Meta", Map.of());
        return new Secret(secret);
    }

    private View view(UriInfo asked) {
        MetaSettings settings = installation.settings();
        MetaSettings.Choice choice = settings.choice();
        AppSecrets secrets = installation.secrets();
        return new View(
                choice.appId(),
                secrets.hasAppSecret(),
                secrets.previousSecretUntil(),
                choice.graphVersion(),
                address.webhook(asked),
                address.isReachable(),
                secrets.verifyToken(keys.webhook()),
                address.loginRedirect(asked),
                choice.defaultAssigneeId(),
                choice.defaultSourceId(),
                choice.defaultStatusId(),
                choice.sendMail(),
                choice.duplicateByEmail(),
                choice.duplicateByPhone(),
                choice.duplicateAction(),
                settings.version(),
                config.demo(),
                settings.appProblem(),
                lights.read());
    }
}
