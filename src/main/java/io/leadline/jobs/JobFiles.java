package io.leadline.jobs;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

/** The files jobs made. */
@ApplicationScoped
class JobFiles {
    private final EntityManager entities;

    JobFiles(EntityManager entities) {
        this.entities = entities;
    }

    /** Part by part, each in a transaction of its own: a slow reader holds neither the whole file nor a connection. */
    void write(UUID job, OutputStream out) throws IOException {
        for (int number = 1; ; number++) {
            byte[] part = part(job, number);
            if (part == null) {
                return;
            }
            out.write(part);
        }
    }

    private byte[] part(UUID job, int number) {
        List<?> found = QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select bytes from job_result_part where job_id = ?1 and number = ?2", byte[].class)
                .setParameter(1, job)
                .setParameter(2, number)
                .getResultList());
        return found.isEmpty() ? null : (byte[]) found.getFirst();
    }
}
