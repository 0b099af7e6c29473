package io.leadline.meta;

import io.leadline.platform.KeyRings;
import io.leadline.platform.MetaCredentials;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** The settings of this installation: made at its first start, there for good. */
@ApplicationScoped
public class MetaInstallation implements MetaCredentials {
    private final EntityManager entities;
    private final KeyRings keys;
    private final MetaConfig config;
    private final Clock clock;

    MetaInstallation(EntityManager entities, KeyRings keys, MetaConfig config, Clock clock) {
        this.entities = entities;
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /** Makes what is missing; safe to call at every start, also by several processes at once. */
    @Transactional
    public void ensure() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(7001)").getSingleResult();
        if (entities.find(MetaSettings.class, (short) 1) == null) {
            entities.persist(MetaSettings.initial(config.graphVersion()));
        }
        if (entities.find(AppSecrets.class, (short) 1) == null) {
            entities.persist(AppSecrets.initial(keys.webhook()));
        }
    }

    @Override
    @Transactional
    public boolean empty() {
        MetaSettings settings = entities.find(MetaSettings.class, (short) 1);
        return settings == null || settings.choice().appId() == null;
    }

    @Override
    @Transactional
    public void set(String appId, String appSecret) {
        ensure();
        MetaSettings settings = locked();
        settings.appIs(appId);
        secrets().keep(appSecret, keys.webhook(), clock.instant());
        settings.credentialsSaved(clock.instant());
    }

    @Override
    @Transactional
    public String verifyToken() {
        AppSecrets secrets = entities.find(AppSecrets.class, (short) 1);
        return secrets == null ? null : secrets.verifyToken(keys.webhook());
    }

    MetaSettings settings() {
        return entities.find(MetaSettings.class, (short) 1);
    }

    /** Held until the transaction ends. Taken before any page, by everybody who takes both. */
    MetaSettings locked() {
        return entities.find(MetaSettings.class, (short) 1, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Nobody saves settings until the transaction ends. */
    MetaSettings shared() {
        return entities.find(MetaSettings.class, (short) 1, LockModeType.PESSIMISTIC_READ);
    }

    AppSecrets secrets() {
        return entities.find(AppSecrets.class, (short) 1);
    }

    /** What Graph is asked with, once both App ID and App Secret are saved. */
    Optional<App> app() {
        MetaSettings.Choice choice = settings().choice();
        return secrets()
                .appSecret(keys.webhook())
                .filter(secret -> choice.appId() != null)
                .map(secret -> new App(choice.appId(), secret, choice.graphVersion()));
    }

    String reveal(Connection connection) {
        return connection.token(keys.main());
    }
}
