package io.leadline.functions;

import io.leadline.leads.FirstLists;
import io.leadline.meta.MetaInstallation;
import io.leadline.meta.StoredSecrets;
import io.leadline.platform.PlatformConfig;
import io.leadline.platform.Randomness;
import io.leadline.staff.FirstAdministrator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/** Makes an empty database a working installation. Safe to run at every start. */
@ApplicationScoped
class FirstStart {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final EntityManager entities;
    private final FirstLists lists;
    private final MetaInstallation meta;
    private final StoredSecrets secrets;
    private final FirstAdministrator administrator;
    private final FirstStartConfig config;
    private final PlatformConfig platform;
    private final DeployedFunction.Current current;
    private final Clock clock;
    private volatile boolean done;

    FirstStart(
            EntityManager entities,
            FirstLists lists,
            MetaInstallation meta,
            StoredSecrets secrets,
            FirstAdministrator administrator,
            FirstStartConfig config,
            PlatformConfig platform,
            DeployedFunction.Current current,
            Clock clock) {
        this.entities = entities;
        this.lists = lists;
        this.meta = meta;
        this.secrets = secrets;
        this.administrator = administrator;
        this.config = config;
        this.platform = platform;
        this.current = current;
        this.clock = clock;
    }

    void onStart(@Observes @jakarta.annotation.Priority(100) StartupEvent start) {
        if (current.allInOne()) {
            run().ifPresent(this::tell);
            done = true;
        }
    }

    /** Whether this process has made sure of a working installation; never true in a function. */
    boolean done() {
        return done;
    }

    /** @return the one-time password that was made up, if the first administrator was created with one */
    Optional<String> run() {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("""
                            insert into organisation (id, name, time_zone, country, created_at) values (1, ?1, ?2, ?3, ?4)
                            on conflict do nothing
                            """)
                    .setParameter(1, config.organisation())
                    .setParameter(2, ZoneId.of(config.timeZone()).getId())
                    .setParameter(3, config.country())
                    .setParameter(4, clock.instant())
                    .executeUpdate();
            lists.ensure();
        });
        meta.ensure();
        secrets.checkAndRotate();
        String password = config.adminPassword().orElseGet(FirstStart::madeUp);
        boolean created = administrator.create(config.adminEmail(), password);
        return created && config.adminPassword().isEmpty() ? Optional.of(password) : Optional.empty();
    }

    /** To the terminal and not to the log, which others may keep. */
    private void tell(String password) {
        System.out.printf(
                "%n  Leadline is set up. Sign in at %s%n    address   %s%n    password  %s   (once; you choose your own then)%n%n",
                platform.publicUrl().orElse(""), config.adminEmail(), password);
    }

    private static String madeUp() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            password.append(i > 0 && i % 5 == 0 ? "-" : "").append(LETTERS.charAt(Randomness.below(LETTERS.length())));
        }
        return password.toString();
    }
}
