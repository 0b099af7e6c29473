package io.leadline.sandbox;

import io.leadline.platform.MetaCredentials;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;

/** Introduces the made-up app to the Meta settings, so that a newcomer starts with everything but the login done. */
@ApplicationScoped
class SandboxConnection {
    private static final String PATH = "/webhooks/meta";

    private final Instance<MetaCredentials> settings;
    private final SandboxApp app;
    private final AppSubscriptions subscriptions;
    private final Callback callback;

    SandboxConnection(
            Instance<MetaCredentials> settings, SandboxApp app, AppSubscriptions subscriptions, Callback callback) {
        this.settings = settings;
        this.app = app;
        this.subscriptions = subscriptions;
        this.callback = callback;
    }

    /**
     * Saves App ID and App Secret when there are none yet, and has the app told of leads at this process's own webhook.
     *
     * @return false while the settings are not ready: to be tried again
     */
    boolean offer(int port) {
        if (settings.isUnsatisfied()) {
            return true;
        }
        MetaCredentials credentials = settings.get();
        if (credentials.empty()) {
            credentials.set(app.appId(), app.appSecret());
        }
        String own = "http://127.0.0.1:" + port + PATH;
        String present = subscriptions
                .toPages()
                .map(AppSubscriptions.Subscription::callbackUrl)
                .orElse(PATH);
        boolean elsewhere = !present.endsWith(PATH);
        return elsewhere || present.equals(own) || subscribe(own, credentials.verifyToken());
    }

    private boolean subscribe(String callbackUrl, String verifyToken) {
        if (verifyToken == null) {
            return false;
        }
        try {
            callback.verify(callbackUrl, verifyToken);
        } catch (GraphFailure refused) {
            Log.infof("the sandbox could not verify the webhook yet: %s", refused.getMessage());
            return false;
        }
        subscriptions.save(callbackUrl, List.of("leadgen"));
        return true;
    }
}
