package io.leadline.local;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts everything on one machine. What it needs comes from the environment; README and docs list the names. */
@QuarkusMain
public class Main {
    private Main() {}

    public static void main(String... args) throws IOException {
        // before the first log line: PostgreSQL is started, and logged about, earlier than Quarkus
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Settings settings;
        try {
            settings = Settings.of(System.getenv());
        } catch (IllegalArgumentException unusable) {
            refuse(unusable.getMessage());
            return;
        }
        if (!settings.portIsFree()) {
            refuse("Port " + settings.port() + " is in use. Set PORT to another one, such as PORT=8090.");
            return;
        }
        try (DataFolder folder = DataFolder.open(settings.dataFolder())) {
            LocalPostgres postgres = settings.externalDatabase() ? null : LocalPostgres.start(folder);
            Map<String, String> datasource = postgres == null
                    ? Settings.datasource(settings.databaseUrl())
                    : postgres.datasource(settings.databaseName());
            settings.properties(folder.keys(), datasource).forEach(System::setProperty);
            CountDownLatch applicationStopped = new CountDownLatch(1);
            if (postgres != null) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, applicationStopped)));
            }
            Quarkus.run(
                    null,
                    (code, failure) -> {
                        applicationStopped.countDown();
                        if (failure != null) {
                            System.exit(1);
                        }
                    },
                    args);
        } catch (DataFolder.InUse running) {
            refuse("Leadline is already running on " + settings.dataFolder()
                    + ". Stop it first, or set DATA to another folder.");
        }
    }

    /** After the application, which still writes while it stops. The virtual machine waits for its hooks, not for main. */
    private static void stop(LocalPostgres postgres, CountDownLatch applicationStopped) {
        try {
            applicationStopped.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        postgres.close();
    }

    private static void refuse(String why) {
        System.err.println("Leadline cannot start: " + why);
        System.exit(1);
    }
}
