package io.leadline.meta;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The three lights of lead sync: all green is the goal. In the caller's transaction. */
@ApplicationScoped
public class MetaLights {

    public record Lights(Light credentials, Light webhook, TokenLight token) {}

    public record Light(boolean ok, Instant at) {}

    public record TokenLight(boolean ok, Instant at, Reason reason) {}

    /** What is wrong with the access token. */
    @Schema(name = "TokenReason")
    public enum Reason {
        NONE,
        NEEDS_RECONNECT,
        NO_CONNECTION
    }

    private final MetaInstallation installation;
    private final Connections connections;
    private final Pages pages;

    MetaLights(MetaInstallation installation, Connections connections, Pages pages) {
        this.installation = installation;
        this.connections = connections;
        this.pages = pages;
    }

    public Lights read() {
        MetaSettings settings = installation.settings();
        AppSecrets secrets = installation.secrets();
        boolean saved = settings.choice().appId() != null && secrets.hasAppSecret();
        return new Lights(
                new Light(saved && settings.appProblem() == null, settings.credentialsSavedAt()),
                new Light(secrets.verifiedAt() != null, secrets.verifiedAt()),
                token());
    }

    private TokenLight token() {
        List<Connection> living = connections.living();
        Instant at = living.stream()
                .map(Connection::refreshedAt)
                .max(Instant::compareTo)
                .orElse(null);
        if (living.isEmpty()) {
            return new TokenLight(false, null, Reason.NO_CONNECTION);
        }
        boolean dead = living.stream().noneMatch(Connection::active)
                || pages.count("monitored = true and state = ?1", Page.State.NEEDS_RECONNECT) > 0;
        return new TokenLight(!dead, at, dead ? Reason.NEEDS_RECONNECT : Reason.NONE);
    }

    /** Why the whole app stands still, or null. */
    public String appProblem() {
        return installation.settings().appProblem();
    }
}
