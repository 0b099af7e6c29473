package io.leadline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.testing.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sync history with many rows: what a page of it takes over HTTP, beside the bare query for the same rows on the same
 * server. Each figure is the median of {@value #TIMES} after {@value #WARM_UP} that are not counted.
 */
final class History {
    private static final int WARM_UP = 20;
    private static final int TIMES = 31;
    private static final int PAGE = 50;
    private static final int DEEP = 49_950;
    private static final Path ROWS = Path.of("src", "test", "bench", "history.sql");

    /**
     * @param query of the request
     * @param where of the same in SQL
     */
    private record Look(String name, String query, String where) {}

    private final Subject subject;
    private final Api administrator;
    private final Figures figures;

    History(Subject subject, Figures figures) {
        this.subject = subject;
        this.administrator = subject.administrator();
        this.figures = figures;
    }

    void fill(int rows) throws IOException, SQLException {
        try (Connection connection = subject.database()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local work_mem = '128MB'");
                statement.execute("set local bench.rows = " + rows);
                statement.execute(Files.readString(ROWS));
            }
            connection.commit();
        }
        subject.execute("vacuum analyze");
    }

    void measure() throws SQLException {
        String id = subject.text("select external_id from inbox_event order by received_at desc offset 400000 limit 1");
        String event = subject.text("select id from inbox_event order by received_at desc offset 300000 limit 1");
        for (Look look : List.of(
                new Look("first page", "", "true"),
                new Look("state FAILED", "state=FAILED", "e.state = 'FAILED'"),
                new Look("state PENDING", "state=PENDING", "e.state = 'PENDING'"),
                new Look("two states", "state=FAILED&state=PAUSED", "e.state in ('FAILED', 'PAUSED')"),
                new Look("busy page", "page=920000000", "e.account = '920000000'"),
                new Look("quiet page", "page=920000019", "e.account = '920000019'"),
                new Look("busy form", "form=930000001", "e.form = '930000001'"),
                new Look("quiet form", "form=930000059", "e.form = '930000059'"),
                new Look("error class", "errorClass=BUG", "e.error_class = 'BUG'"),
                new Look(
                        "page and state",
                        "page=920000019&state=PAUSED",
                        "e.account = '920000019' and e.state = 'PAUSED'"),
                new Look(
                        "period",
                        "from=" + day(60) + "&to=" + day(50),
                        "e.received_at >= current_date - 60 and e.received_at < current_date - 49"),
                new Look("name, many", "q=maria", named("maria")),
                new Look("name, few", "q=maria+kovaenko", named("maria kovaenko")),
                new Look("name, none", "q=xyzzyq", named("xyzzyq")),
                new Look("lead id", "q=" + id, "e.external_id = '" + id + "' and e.source = 'meta'"),
                new Look("event id", "q=" + event, "e.id = '" + event + "'"))) {
            measure(look);
        }
        deep();
        time("dashboard", "/api/dashboard", null);
        time("filters' offer", "/api/events/facets", null);
    }

    private static String named(String part) {
        return "e.became_id in (select l.id from lead l where l.search like '%" + part + "%')";
    }

    private String day(int ago) throws SQLException {
        return subject.text("select current_date - " + ago);
    }

    private void measure(Look look) throws SQLException {
        String where = look.where.startsWith("e.external_id")
                ? "e.submission_id in (select s.id from submission s where " + look.where.replace("e.", "s.") + ")"
                : look.where;
        time(
                look.name,
                "/api/events?limit=" + PAGE + "&" + look.query,
                "select * from inbox_event e where " + where + " order by e.received_at desc, e.id desc limit "
                        + (PAGE + 1));
    }

    /** The page that begins after so many rows. */
    private void deep() throws SQLException {
        String cursor = null;
        int step = 100;
        for (int rows = 0; rows < DEEP; rows += step) {
            step = Math.min(100, DEEP - rows);
            JsonNode page = administrator
                    .get("/api/events?limit=" + step + (cursor == null ? "" : "&cursor=" + cursor))
                    .expect(200)
                    .body();
            cursor = page.path("next").asText();
        }
        String after = "(select (received_at, id) from inbox_event order by received_at desc, id desc offset "
                + (DEEP - 1) + " limit 1)";
        String at = subject.text("select received_at from inbox_event order by received_at desc, id desc offset "
                + (DEEP - 1) + " limit 1");
        String id = subject.text(after.replace("(received_at, id)", "id"));
        time(
                "after 49,950 rows",
                "/api/events?limit=" + PAGE + "&cursor=" + cursor,
                "select * from inbox_event e where (e.received_at, e.id) < ('" + at + "', '" + id
                        + "') order by e.received_at desc, e.id desc limit " + (PAGE + 1));
    }

    private void time(String name, String path, String sql) throws SQLException {
        double http = median(() -> administrator.get(path).expect(200));
        if (sql == null) {
            figures.add("history." + name, http, "ms");
            return;
        }
        double bare;
        try (Connection connection = subject.database();
                PreparedStatement select = connection.prepareStatement(sql)) {
            bare = median(() -> read(select));
        }
        figures.add("history." + name, http, "ms", bare);
        figures.add("history." + name + ", SQL", bare, "ms");
    }

    private static void read(PreparedStatement select) {
        try (ResultSet rows = select.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    rows.getString(i);
                }
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static double median(Runnable work) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            long begun = System.nanoTime();
            work.run();
            if (i >= WARM_UP) {
                times.add((System.nanoTime() - begun) / 1e6);
            }
        }
        Double[] sorted = times.toArray(Double[]::new);
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
