package io.leadline.inbox;

import io.leadline.inbox.Incoming.Refusal;
import io.leadline.inbox.Incoming.Slice;
import io.leadline.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The one statement that stores deliveries: their rows, the submissions that are new, an event for each of these and the
 * tally. Plain JDBC, since it is the hottest path and its rows travel as arrays, whatever their number.
 */
@ApplicationScoped
class IntakeStatement {
    /** Sorted by key, so that two transactions that share keys wait for each other in one direction only. */
    private static final String SQL = """
            with slice as (
              select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::text[],
                                   ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[],
                                   ?::text[])
                as s(event_id, submission_id, delivery_id, source, via, received_at, account, form, external_id, payload,
                     occurred_at, fetched, state, error_class, error_text)
            ), taken as (
              insert into submission (id, source, external_id, received_at)
              select submission_id, source, external_id, received_at from slice order by source, external_id
              on conflict (source, external_id) do nothing
              returning id
            ), event as (
              insert into inbox_event (id, submission_id, delivery_id, source, via, account, form, external_id, payload,
                occurred_at, fetched, received_at, day, state, ladder_from, next_attempt_at, error_class, error_text,
                finished_at)
              select event_id, submission_id, delivery_id, source, via, account, form, external_id, payload,
                occurred_at, fetched, received_at, (received_at at time zone 'UTC')::date, state, received_at,
                case when state = 'PENDING' then received_at end, error_class, error_text,
                case when state <> 'PENDING' then received_at end
              from slice where submission_id in (select id from taken)
              returning delivery_id, source, account, day
            ), tally as (
              insert into intake_tally (source, account, day, accepted)
              select source, account, day, count(*) from event group by source, account, day
            )
            insert into delivery (id, source, received_at, verified_at, size, body_hash, slices, accepted)
            select d.id, d.source, d.received_at, d.verified_at, d.size, d.body_hash, d.slices,
              (select count(*) from event where event.delivery_id = d.id)
            from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::int[], ?::bytea[], ?::int[])
              as d(id, source, received_at, verified_at, size, body_hash, slices)
            returning id, accepted
            """;

    private final DataSource database;

    IntakeStatement(DataSource database) {
        this.database = database;
    }

    /** How many events of each delivery were new. */
    record Stored(Map<UUID, Integer> byDelivery) {
        int accepted(UUID delivery) {
            return byDelivery.getOrDefault(delivery, 0);
        }

        boolean anything() {
            return byDelivery.values().stream().anyMatch(accepted -> accepted > 0);
        }
    }

    Stored run(List<Incoming> deliveries) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(SQL)) {
            bind(connection, insert, deliveries);
            Map<UUID, Integer> accepted = new HashMap<>();
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    accepted.put(rows.getObject(1, UUID.class), rows.getInt(2));
                }
            }
            return new Stored(accepted);
        }
    }

    /** Whether trying the same again at once is pointless. */
    static boolean connectionLost(SQLException failed) {
        String state = failed.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
    }

    private void bind(Connection connection, PreparedStatement insert, List<Incoming> deliveries) throws SQLException {
        int p = 1;
        for (Column column : slices(deliveries)) {
            insert.setArray(p++, connection.createArrayOf(column.type, column.values.toArray()));
        }
        for (Column column : deliveries(deliveries)) {
            // the driver takes bytes only in an array of their own type
            Object[] values =
                    column.type.equals("bytea") ? column.values.toArray(byte[][]::new) : column.values.toArray();
            insert.setArray(p++, connection.createArrayOf(column.type, values));
        }
    }

    private record Column(String type, List<Object> values) {
        static List<Column> of(String... types) {
            List<Column> columns = new ArrayList<>();
            for (String type : types) {
                columns.add(new Column(type, new ArrayList<>()));
            }
            return columns;
        }

        static void row(List<Column> columns, Object... values) {
            for (int i = 0; i < values.length; i++) {
                columns.get(i).values.add(values[i]);
            }
        }
    }

    private static List<Column> slices(List<Incoming> deliveries) {
        List<Column> columns = Column.of(
                "uuid",
                "uuid",
                "uuid",
                "text",
                "text",
                "timestamptz",
                "text",
                "text",
                "text",
                "text",
                "timestamptz",
                "text",
                "text",
                "text",
                "text");
        for (Incoming delivery : deliveries) {
            for (Slice slice : delivery.slices()) {
                Refusal no = slice.refused();
                Column.row(
                        columns,
                        Ids.next(),
                        Ids.next(),
                        delivery.id(),
                        delivery.source(),
                        delivery.via().name(),
                        time(delivery.receivedAt()),
                        slice.account(),
                        slice.form(),
                        slice.externalId(),
                        slice.payload(),
                        time(slice.occurredAt()),
                        slice.fetched(),
                        no == null ? EventState.PENDING.name() : no.state().name(),
                        no == null ? null : no.why().name(),
                        no == null ? null : no.text());
            }
        }
        return columns;
    }

    private static OffsetDateTime time(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static List<Column> deliveries(List<Incoming> deliveries) {
        List<Column> columns = Column.of("uuid", "text", "timestamptz", "timestamptz", "int4", "bytea", "int4");
        for (Incoming delivery : deliveries) {
            Column.row(
                    columns,
                    delivery.id(),
                    delivery.source(),
                    time(delivery.receivedAt()),
                    time(delivery.verifiedAt()),
                    delivery.size(),
                    delivery.bodyHash(),
                    delivery.slices().size());
        }
        return columns;
    }
}
