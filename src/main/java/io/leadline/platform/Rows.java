package io.leadline.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Reads projections for screens with plain SQL, on the connection of the running transaction. Lists never load entities.
 * SQL texts are constants of the caller; values go in as parameters only.
 */
@ApplicationScoped
public class Rows {
    private final EntityManager entities;

    Rows(EntityManager entities) {
        this.entities = entities;
    }

    /** Makes an object of the current row. */
    @FunctionalInterface
    public interface Mapper<T> {
        T of(Row row) throws SQLException;
    }

    public <T> List<T> list(String sql, List<?> values, Mapper<T> mapper) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.size(); i++) {
                    select.setObject(i + 1, forDatabase(connection, values.get(i)));
                }
                List<T> found = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    Row row = new Row(rows);
                    while (rows.next()) {
                        found.add(mapper.of(row));
                    }
                }
                return found;
            }
        });
    }

    public <T> Optional<T> first(String sql, List<?> values, Mapper<T> mapper) {
        return list(sql, values, mapper).stream().findFirst();
    }

    /** Counts up to {@link Listing#CAP} and no further. */
    public Listing.Total count(String fromAndWhere, List<?> values) {
        return count(fromAndWhere, values, Listing.CAP);
    }

    /** Counts up to a cap of the caller's own, where each row is dear. */
    public Listing.Total count(String fromAndWhere, List<?> values, int cap) {
        String sql = "select count(*) from (select 1 " + fromAndWhere + " limit " + (cap + 1) + ") counted";
        return Listing.Total.of(first(sql, values, row -> row.integer(1)).orElse(0), cap);
    }

    private static Object forDatabase(Connection connection, Object value) throws SQLException {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case UUID[] ids -> connection.createArrayOf("uuid", ids);
            case null, default -> value;
        };
    }

    /** The current row; columns are counted from 1. */
    public static final class Row {
        private final ResultSet rows;

        private Row(ResultSet rows) {
            this.rows = rows;
        }

        public String text(int column) throws SQLException {
            return rows.getString(column);
        }

        public UUID uuid(int column) throws SQLException {
            return rows.getObject(column, UUID.class);
        }

        public int integer(int column) throws SQLException {
            return rows.getInt(column);
        }

        public long number(int column) throws SQLException {
            return rows.getLong(column);
        }

        /** Null stays null. */
        public Long maybeNumber(int column) throws SQLException {
            long number = rows.getLong(column);
            return rows.wasNull() ? null : number;
        }

        /** Null stays null. */
        public BigDecimal decimal(int column) throws SQLException {
            return rows.getBigDecimal(column);
        }

        public boolean yes(int column) throws SQLException {
            return rows.getBoolean(column);
        }

        /** Null stays null. */
        public Boolean maybe(int column) throws SQLException {
            return (Boolean) rows.getObject(column);
        }

        public Instant instant(int column) throws SQLException {
            OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        }

        public LocalDate date(int column) throws SQLException {
            return rows.getObject(column, LocalDate.class);
        }

        public List<String> texts(int column) throws SQLException {
            Array array = rows.getArray(column);
            return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
        }
    }
}
