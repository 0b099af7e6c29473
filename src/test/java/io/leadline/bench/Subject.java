package io.leadline.bench;

import io.leadline.testing.Api;
import io.leadline.testing.LeadlineServer;
import io.leadline.testing.SandboxLogin;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is measured: the packaged server with its own durable PostgreSQL, connected to the sandbox. */
final class Subject implements AutoCloseable {
    static final String DATABASE = "leadline_demo";

    private final LeadlineServer server = LeadlineServer.inNewFolder().withJvm("-Xmx768m", "-XX:+UseSerialGC");
    private Api administrator;
    private String secret;
    private String page;
    private String form;

    /** @param options of the JVM, beyond those of {@code make run} */
    Subject(List<String> options) {
        server.withJvm(options.toArray(String[]::new));
    }

    /** @param parallel events worked at a time; 0: the worker is off */
    void start(int parallel) {
        server.with("LEADLINE_INBOX_PARALLEL", String.valueOf(parallel)).start().waitReady();
    }

    void stop() {
        server.stop();
    }

    void connect() {
        administrator = new Api(server.base()).signInFirst();
        for (int i = 0; i < 240 && !settingsHaveSecret(); i++) {
            LeadlineServer.pause(Duration.ofMillis(250));
        }
        secret = administrator
                .post("/api/meta/settings/app-secret/reveals", null)
                .expect(200)
                .body()
                .path("appSecret")
                .asText();
        SandboxLogin.connect(administrator, 0);
        page = administrator
                .get("/api/meta/pages")
                .expect(200)
                .body()
                .at("/items/0/pageId")
                .asText();
        for (var offered : administrator.get("/api/sandbox").expect(200).body().path("pages")) {
            if (offered.path("pageId").asText().equals(page)) {
                form = offered.at("/forms/0/formId").asText();
            }
        }
    }

    private boolean settingsHaveSecret() {
        return administrator
                .get("/api/meta/settings")
                .body()
                .path("appSecretSet")
                .asBoolean();
    }

    void subscribe() {
        SandboxLogin.subscribeAll(administrator);
    }

    /** While the page is not subscribed, so that the sandbox tells nobody: the load generator is to tell. */
    List<String> issue(int count) {
        List<String> ids = new ArrayList<>();
        while (ids.size() < count) {
            Map<String, Object> order =
                    Map.of("pageId", page, "formId", form, "count", Math.min(1_000, count - ids.size()));
            administrator
                    .post("/api/sandbox/leads", order)
                    .expect(201)
                    .body()
                    .path("leadgenIds")
                    .forEach(id -> ids.add(id.asText()));
        }
        return ids;
    }

    Deliveries.Change change(String leadgen) {
        return new Deliveries.Change(leadgen, page, form);
    }

    String secret() {
        return secret;
    }

    String webhook() {
        return server.base().resolve("/webhooks/meta").toString();
    }

    ProcessFigures process() {
        return new ProcessFigures(server.pid());
    }

    int databasePort() {
        return server.postgres().port();
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void awaitDaysCounted() throws SQLException {
        for (int i = 0; i < 600; i++) {
            if (count("select count(*) from balance_day where day >= current_date - 3") > 0) {
                return;
            }
            LeadlineServer.pause(Duration.ofMillis(100));
        }
        throw new IllegalStateException("the days are not counted");
    }

    Connection database() throws SQLException {
        return server.postgres().connect(DATABASE);
    }

    Api administrator() {
        return administrator;
    }

    long count(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    /** The first column of the first row. */
    String text(String sql) throws SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
