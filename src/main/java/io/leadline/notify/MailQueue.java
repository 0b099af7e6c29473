package io.leadline.notify;

import io.leadline.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The outbox as the sender sees it. */
@ApplicationScoped
class MailQueue {
    /** Longer than {@link MailServer} may take for one mail. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final String CLAIM = """
            update mail_outbox set state = 'SENDING', attempts = attempts + 1, next_attempt_at = ?2, lease_until = ?2
             where id = (select id from mail_outbox
                          where state in ('PENDING', 'SENDING') and next_attempt_at <= ?1
                          order by next_attempt_at, id limit 1 for update skip locked)
            returning id, recipient, subject, text_body, html_body, message_id, attempts
            """;

    private final EntityManager entities;
    private final Clock clock;

    MailQueue(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The next mail that is due. One whose lease ran out is due too: nobody knows whether it went out, so it goes again. */
    Optional<QueuedMail> claim() {
        Instant now = clock.instant();
        List<Object[]> rows = entities.createNativeQuery(CLAIM, Object[].class)
                .setParameter(1, now)
                .setParameter(2, now.plus(LEASE))
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new QueuedMail(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        ((Number) row[6]).intValue()));
    }

    /**
     * The words are wiped: they held what the lead or the link is, and nobody reads them again.
     *
     * @return whether the lease was still ours
     */
    boolean sent(QueuedMail mail) {
        return entities.createNativeQuery("""
                        update mail_outbox set state = 'SENT', sent_at = ?3, next_attempt_at = null, lease_until = null,
                               error_text = null, text_body = '', html_body = ''
                         where id = ?1 and attempts = ?2 and state = 'SENDING'
                        """)
                        .setParameter(1, mail.id())
                        .setParameter(2, mail.attempt())
                        .setParameter(3, clock.instant())
                        .executeUpdate()
                == 1;
    }

    void failed(QueuedMail mail, String why) {
        Optional<Duration> wait = MailLadder.after(mail.attempt());
        entities.createNativeQuery("""
                        update mail_outbox set state = ?3, next_attempt_at = cast(?4 as timestamptz), lease_until = null,
                               error_text = ?5
                         where id = ?1 and attempts = ?2 and state = 'SENDING'
                        """)
                .setParameter(1, mail.id())
                .setParameter(2, mail.attempt())
                .setParameter(3, wait.isPresent() ? "PENDING" : "FAILED")
                .setParameter(
                        4,
                        wait.map(clock.instant()::plus).map(Instant::toString).orElse(null))
                .setParameter(5, why)
                .executeUpdate();
    }

    /** Demo mode: the mail goes to a page instead of to a server. */
    void caught(QueuedMail mail) {
        entities.createNativeQuery("""
                        insert into caught_mail (id, outbox_id, at, recipient, subject, text_body, html_body)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (outbox_id) do nothing
                        """)
                .setParameter(1, Ids.next())
                .setParameter(2, mail.id())
                .setParameter(3, clock.instant())
                .setParameter(4, mail.recipient())
                .setParameter(5, mail.subject())
                .setParameter(6, mail.text())
                .setParameter(7, mail.html())
                .executeUpdate();
    }
}
