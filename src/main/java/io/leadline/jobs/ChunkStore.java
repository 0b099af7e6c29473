package io.leadline.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.hibernate.Session;

/** Keeps a chunk's rows and its part of the result file, in the caller's transaction. */
@ApplicationScoped
class ChunkStore {
    private final EntityManager entities;

    ChunkStore(EntityManager entities) {
        this.entities = entities;
    }

    /** @param rows there already; @param parts there already; @return how many parts were added: one or none */
    int add(UUID job, ChunkOutput out, int rows, int parts) {
        byte[] file = out.file();
        entities.unwrap(Session.class).doWork(connection -> {
            if (!out.rows().isEmpty()) {
                addRows(connection, job, out, rows);
            }
            if (file.length > 0) {
                addPart(connection, job, parts + 1, file);
            }
        });
        return file.length > 0 ? 1 : 0;
    }

    private static void addRows(Connection connection, UUID job, ChunkOutput out, int before) throws SQLException {
        String sql = """
                insert into job_row (job_id, number, subject_id, subject_name, outcome, details)
                values (?, ?, ?, ?, ?, ?::jsonb)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int number = before;
            for (ChunkOutput.Row row : out.rows()) {
                insert.setObject(1, job);
                insert.setInt(2, ++number);
                insert.setObject(3, row.subjectId());
                insert.setString(4, row.subjectName());
                insert.setString(5, row.outcome());
                insert.setString(6, row.details());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void addPart(Connection connection, UUID job, int number, byte[] bytes) throws SQLException {
        String sql = "insert into job_result_part (job_id, number, bytes) values (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, job);
            insert.setInt(2, number);
            insert.setBytes(3, bytes);
            insert.executeUpdate();
        }
    }
}
