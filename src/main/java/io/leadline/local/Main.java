package io.leadline.local;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.util.Map;

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
        try (DataFolder folder = DataFolder.open(settings.dataFolder());
                LocalPostgres postgres = settings.externalDatabase() ? null : LocalPostgres.start(folder)) {
            Map<String, String> datasource = postgres == null
                    ? Settings.datasource(settings.databaseUrl())
                    : postgres.datasource(settings.databaseName());
            settings.properties(folder.keys(), datasource).forEach(System::setProperty);
            Quarkus.run(args);
        } catch (DataFolder.InUse running) {
            refuse("Leadline is already running on " + settings.dataFolder()
                    + ". Stop it first, or set DATA to another folder.");
        }
    }

    private static void refuse(String why) {
        System.err.println("Leadline cannot start: " + why);
        System.exit(1);
    }
}
