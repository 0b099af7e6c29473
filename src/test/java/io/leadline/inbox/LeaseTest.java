package io.leadline.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.leadline.inbox.EventHandler.Prepared;
import io.leadline.platform.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeaseTest {
    @Inject
    IntakeStatement intake;

    @Inject
    Closing closing;

    @Inject
    EntityManager entities;

    @Inject
    DataSource database;

    @Test
    void a_worker_that_outlives_its_lease_writes_nothing() throws SQLException {
        String externalId = "lease-" + Ids.next();
        intake.run(List.of(delivery(externalId)));
        UUID event = UUID.fromString(text("select id::text from inbox_event where external_id = ?1", externalId));
        UUID slow = Ids.next();
        UUID quick = Ids.next();

        leaseTo(event, slow);
        leaseTo(event, quick);
        Closing.Closed late = closing.close(claim(event, externalId, slow), effect(externalId, "slow"));

        assertInstanceOf(Closing.Closed.LeaseLost.class, late);
        assertEquals("0", text("select count(*)::text from inbox_gate where account = ?1", externalId));
        assertEquals("PROCESSING", text("select state from inbox_event where external_id = ?1", externalId));

        Closing.Closed own = closing.close(claim(event, externalId, quick), effect(externalId, "quick"));

        assertEquals(new Closing.Closed.As(EventState.IGNORED), own);
        assertEquals("quick", text("select reason from inbox_gate where account = ?1", externalId));
        assertEquals("IGNORED", text("select state from inbox_event where external_id = ?1", externalId));
    }

    @Test
    void an_effect_that_fails_leaves_nothing_and_the_ladder_goes_on() throws SQLException {
        String externalId = "fails-" + Ids.next();
        intake.run(List.of(delivery(externalId)));
        UUID event = UUID.fromString(text("select id::text from inbox_event where external_id = ?1", externalId));
        UUID lease = Ids.next();
        leaseTo(event, lease);
        Prepared failing = new Prepared("{}", 1, null, () -> {
            effect(externalId, "half").effect().apply();
            throw new IllegalStateException("on purpose");
        });

        Closing.Closed closed = closing.close(claim(event, externalId, lease), failing);

        assertEquals(new Closing.Closed.As(EventState.PENDING), closed);
        assertEquals("0", text("select count(*)::text from inbox_gate where account = ?1", externalId));
        leaseTo(event, lease);
        closing.close(claim(event, externalId, lease), effect(externalId, "done with"));
    }

    @Test
    void the_webhooks_own_database_role_is_enough_to_take_deliveries_in() throws SQLException {
        String externalId = "role-" + Ids.next();
        IntakeStatement asWebhook = new IntakeStatement(underRole("leadline_webhook"));

        assertEquals(1, accepted(asWebhook, delivery(externalId)));
        assertEquals(0, accepted(asWebhook, delivery(externalId)));
    }

    private static int accepted(IntakeStatement intake, Incoming incoming) throws SQLException {
        return intake.run(List.of(incoming)).accepted(incoming.id());
    }

    /** Refused at once, so that no worker comes near it. */
    private static Incoming delivery(String externalId) {
        Incoming.Refusal kept = new Incoming.Refusal(EventState.IGNORED, ErrorClass.UNKNOWN_KIND, "for a test");
        Incoming.Slice slice = Incoming.Slice.refused("104", externalId, "{}", kept);
        return new Incoming(
                Ids.next(), "lease-test", Via.WEBHOOK, Instant.now(), null, 2, new byte[] {1}, List.of(slice));
    }

    private static Claims.Claim claim(UUID event, String externalId, UUID lease) {
        ClaimedEvent claimed = new ClaimedEvent(
                event,
                Ids.next(),
                "lease-test",
                "104",
                null,
                externalId,
                "{}",
                null,
                Instant.EPOCH,
                null,
                Via.WEBHOOK,
                1,
                Ids.next());
        return new Claims.Claim(claimed, lease, Instant.now(), 0);
    }

    private Prepared effect(String account, String reason) {
        return new Prepared(null, null, null, () -> {
            entities.createNativeQuery(
                            "insert into inbox_gate (source, account, until, reason) values (?1, ?2, ?3, ?4)")
                    .setParameter(1, "lease-test")
                    .setParameter(2, account)
                    .setParameter(3, Instant.EPOCH)
                    .setParameter(4, reason)
                    .executeUpdate();
            return new Outcome.Ignored(ErrorClass.UNKNOWN_KIND, reason);
        });
    }

    private void leaseTo(UUID event, UUID lease) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("""
                                update inbox_event set state = 'PROCESSING', finished_at = null, lease_id = ?2,
                                  lease_until = now() + interval '1 h'
                                where id = ?1
                                """)
                .setParameter(1, event)
                .setParameter(2, lease)
                .executeUpdate());
    }

    private String text(String sql, String parameter) {
        return QuarkusTransaction.requiringNew().call(() -> (String)
                entities.createNativeQuery(sql).setParameter(1, parameter).getSingleResult());
    }

    /** Connections that have given up all rights but those of the role. */
    private DataSource underRole(String role) {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Connection connection = database.getConnection();
                    execute(connection, "set role " + role);
                    return Proxy.newProxyInstance(
                            getClass().getClassLoader(), new Class<?>[] {Connection.class}, (inner, called, values) -> {
                                if (called.getName().equals("close")) {
                                    execute(connection, "reset role");
                                }
                                return called.invoke(connection, values);
                            });
                });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
