package io.leadline.meta;

import io.leadline.leads.DefaultUse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** A status or source that new Meta leads get is not deleted from under them. */
@ApplicationScoped
class MetaDefaults implements DefaultUse {
    private final MetaInstallation installation;

    MetaDefaults(MetaInstallation installation) {
        this.installation = installation;
    }

    @Override
    public Optional<String> usedIn(UUID statusOrSource) {
        MetaSettings settings = installation.settings();
        if (settings == null) {
            return Optional.empty();
        }
        MetaSettings.Choice choice = settings.choice();
        return statusOrSource.equals(choice.defaultSourceId()) || statusOrSource.equals(choice.defaultStatusId())
                ? Optional.of("meta")
                : Optional.empty();
    }
}
