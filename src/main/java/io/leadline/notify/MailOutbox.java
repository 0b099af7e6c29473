package io.leadline.notify;

import io.leadline.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Mail to be sent, written in the transaction that causes it: it is sent if and only if that transaction commits. */
@ApplicationScoped
public class MailOutbox {

    /**
     * Templates and the values each needs besides {@code path} (the page of ours that the mail's button opens, such as
     * {@code /leads/<id>}); the recipient's name and the organisation's are known anyway:
     *
     * <ul>
     *   <li>{@code lead-assigned}: {@code lead} (its name), {@code page} (where it came from)
     *   <li>{@code page-needs-reconnect}: {@code page} (its name)
     *   <li>{@code invitation}: {@code inviter}
     *   <li>{@code password-reset}: none
     * </ul>
     *
     * @param cause unique: a second mail of the same cause is not written
     * @param language one of en, tr, uk, ru, pl
     */
    public record Mail(
            String cause, String to, String toName, String template, String language, Map<String, String> values) {}

    private final EntityManager entities;
    private final MailText texts;
    private final Clock clock;

    MailOutbox(EntityManager entities, MailText texts, Clock clock) {
        this.entities = entities;
        this.texts = texts;
        this.clock = clock;
    }

    /** @return false when a mail of this cause was written before */
    public boolean write(Mail mail) {
        UUID id = Ids.next();
        MailText.Rendered text = texts.render(mail);
        int rows = entities.createNativeQuery("""
                        insert into mail_outbox (id, cause, recipient, recipient_name, subject, text_body, html_body,
                                                 message_id, state, created_at, next_attempt_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'PENDING', ?9, ?9)
                        on conflict (cause) do nothing
                        """)
                .setParameter(1, id)
                .setParameter(2, mail.cause())
                .setParameter(3, mail.to())
                .setParameter(4, mail.toName())
                .setParameter(5, text.subject())
                .setParameter(6, text.text())
                .setParameter(7, text.html())
                .setParameter(8, texts.messageId(id))
                .setParameter(9, clock.instant())
                .executeUpdate();
        return rows == 1;
    }
}
