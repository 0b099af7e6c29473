package io.leadline.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Forgets files and jobs whose time has come: both hold people's data. */
@ApplicationScoped
public class JobRetention {
    private final EntityManager entities;
    private final JobsConfig config;
    private final Clock clock;

    JobRetention(EntityManager entities, JobsConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    /** @return how many jobs lost their file or all they were */
    @Transactional
    public int forgetOld() {
        Number files = (Number) entities.createNativeQuery("""
                        with gone as (
                          delete from job_result_part r using job j
                          where j.id = r.job_id and j.finished_at < ?1 returning r.job_id
                        )
                        select count(distinct job_id) from gone
                        """)
                .setParameter(1, clock.instant().minus(Duration.ofDays(config.keepResultDays())))
                .getSingleResult();
        int jobs = entities.createNativeQuery("delete from job where finished_at < ?1")
                .setParameter(1, clock.instant().minus(Duration.ofDays(config.keepDays())))
                .executeUpdate();
        return files.intValue() + jobs;
    }
}
