package io.leadline.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadline.inbox.Incoming.Slice;
import io.leadline.platform.Ids;
import io.leadline.testing.InRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public webhook's database role suffices for its work and for nothing else. */
@QuarkusTest
class WebhookRoleTest {
    @Inject
    DataSource database;

    private DataSource webhook;

    @BeforeEach
    void asTheWebhook() {
        webhook = InRole.of(database, "leadline_webhook");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = webhook.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void it_stores_a_delivery_and_notices_a_redelivery() throws SQLException {
        IntakeStatement intake = new IntakeStatement(webhook);
        String id = String.valueOf(Ids.next().getLeastSignificantBits());
        Slice slice =
                Slice.refused("104", id, "{}", new Incoming.Refusal(EventState.IGNORED, ErrorClass.STOPPED, "test"));
        Incoming first = delivery(List.of(slice, slice));
        Incoming again = delivery(List.of(slice));
        assertEquals(1, intake.run(List.of(first)).accepted(first.id()));
        assertEquals(0, intake.run(List.of(again)).accepted(again.id()));
    }

    private static Incoming delivery(List<Slice> slices) {
        return new Incoming(Ids.next(), "meta", Via.WEBHOOK, Instant.now(), Instant.now(), 2, new byte[32], slices);
    }

    @Test
    void it_reads_its_secrets_and_says_that_it_was_verified() throws SQLException {
        run("select app_secret, previous_app_secret, previous_secret_until, verify_token from meta_webhook");
        run("update meta_webhook set verified_at = now()");
        run("insert into change (topic, at) values ('meta', now())");
    }

    @Test
    void it_sees_no_lead_no_payload_no_token_and_no_person_and_changes_nothing() {
        for (String sql : List.of(
                "select 1 from lead",
                "select payload from inbox_event",
                "select token from meta_connection",
                "select token from meta_grant",
                "select 1 from person",
                "select 1 from session",
                "select 1 from mail_outbox",
                "select 1 from audit_entry",
                "update meta_webhook set verify_token = ''",
                "update inbox_event set state = 'DONE'",
                "delete from delivery",
                "truncate submission",
                "create table mine (id int)")) {
            SQLException refused = assertThrows(SQLException.class, () -> run(sql), sql);
            assertEquals("42501", refused.getSQLState(), sql);
        }
    }
}
