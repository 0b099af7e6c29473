package io.leadline.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.testing.Api;
import io.leadline.testing.LeadlineServer;
import io.leadline.testing.PostgresProcesses;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/** What Meta issued, and what became of it here: the sandbox's word against the database's. */
final class Ledger {
    private static final String DATABASE = "leadline_demo";

    private final PostgresProcesses postgres;
    private final Api administrator;

    Ledger(PostgresProcesses postgres, Api administrator) {
        this.postgres = postgres;
        this.administrator = administrator;
    }

    static void await(String what, Duration longest, BooleanSupplier holds) {
        long giveUpAt = System.nanoTime() + longest.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > giveUpAt) {
                throw new AssertionError("waited in vain for " + what);
            }
            LeadlineServer.pause(Duration.ofMillis(250));
        }
    }

    /** Waits until everything that was issued is delivered and finished. */
    boolean settles(Duration longest) throws SQLException {
        long giveUpAt = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < giveUpAt) {
            hurry();
            long open = count("select count(*) from sandbox.notice")
                    + count("select count(*) from sandbox.delivery where state = 'WAITING'")
                    + count("select count(*) from inbox_event where state in ('PENDING', 'PROCESSING')")
                    + count("select (select count(*) from sandbox.lead) - (select count(*) from inbox_event)");
            if (open == 0) {
                return true;
            }
            LeadlineServer.pause(Duration.ofMillis(500));
        }
        return false;
    }

    /** Ladders grow to hours. Nothing but the waiting is cut short: what would be tried then is tried now. */
    private void hurry() throws SQLException {
        execute("update inbox_event set next_attempt_at = now() where state = 'PENDING' and next_attempt_at > now() +"
                + " interval '6 s'");
        execute("update sandbox.delivery set next_at = now() where state = 'WAITING' and next_at > now() + interval '6"
                + " s'");
    }

    TreeSet<String> issued() {
        TreeSet<String> ids = new TreeSet<>();
        for (JsonNode id :
                administrator.get("/api/sandbox/issued").expect(200).body().path("leadgenIds")) {
            ids.add(id.asText());
        }
        return ids;
    }

    List<String> leadIds() throws SQLException {
        return texts("select o.external_id from lead l join lead_origin o on o.lead_id = l.id");
    }

    long gap() {
        return balance().path("gap").asLong();
    }

    long gapOf(String page) {
        return sumOf(page, "gap");
    }

    long orphansOf(String page) {
        return sumOf(page, "orphans");
    }

    private long sumOf(String page, String column) {
        long sum = 0;
        for (JsonNode row : balance().path("rows")) {
            sum += row.path("account").asText().equals(page) ? row.path(column).asLong() : 0;
        }
        return sum;
    }

    private JsonNode balance() {
        return administrator.get("/api/balance").expect(200).body();
    }

    String figures() {
        try {
            return "%d issued, %d events %s, %d leads, %d attempts, %d deliveries received, gap %d"
                    .formatted(
                            count("select count(*) from sandbox.lead"),
                            count("select count(*) from inbox_event"),
                            texts("select state || ' ' || count(*) from inbox_event group by state"),
                            count("select count(*) from lead"),
                            count("select count(*) from attempt"),
                            count("select count(*) from delivery"),
                            gap());
        } catch (SQLException | RuntimeException away) {
            return "no figures: " + away.getMessage();
        }
    }

    long count(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    String text(String sql) throws SQLException {
        return texts(sql).getFirst();
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = postgres.connect(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (Connection connection = postgres.connect(DATABASE);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
