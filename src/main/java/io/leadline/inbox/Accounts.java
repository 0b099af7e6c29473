package io.leadline.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;

/**
 * What happens to all waiting events of a provider's account at once. Everything here runs in the caller's transaction,
 * so that the account's state and its events change together.
 */
@ApplicationScoped
public class Accounts {
    /** As an account: all accounts of the source. */
    public static final String ALL = "*";

    private final EntityManager entities;
    private final Clock clock;

    Accounts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The account works again: its paused and waiting events are due now and start a new ladder. @return how many */
    public int release(String source, String account) {
        entities.createNativeQuery("delete from inbox_gate where source = ?1 and account = ?2")
                .setParameter(1, source)
                .setParameter(2, account)
                .executeUpdate();
        return entities.createNativeQuery("""
                        update inbox_event set state = 'PENDING', next_attempt_at = ?3, ladder_from = ?3, ladder_step = 0,
                          error_class = null, error_text = null
                        where source = ?1 and (account = ?2 or ?2 = '*') and state in ('PAUSED', 'PENDING')
                        """)
                .setParameter(1, source)
                .setParameter(2, account)
                .setParameter(3, clock.instant())
                .executeUpdate();
    }

    /** The account is not usable: its waiting events wait for {@link #release}. @return how many */
    public int pause(String source, String account, ErrorClass why, String text) {
        return entities.createNativeQuery("""
                        update inbox_event set state = 'PAUSED', next_attempt_at = null, error_class = ?3, error_text = ?4
                        where source = ?1 and (account = ?2 or ?2 = '*') and state = 'PENDING'
                        """)
                .setParameter(1, source)
                .setParameter(2, account)
                .setParameter(3, why.name())
                .setParameter(4, text)
                .executeUpdate();
    }

    /** Nothing of the account (or of the whole source, with {@link #ALL}) is tried before then. */
    public void gate(String source, String account, Instant until, String reason) {
        entities.createNativeQuery("""
                        insert into inbox_gate (source, account, until, reason) values (?1, ?2, ?3, ?4)
                        on conflict (source, account) do update
                          set until = greatest(inbox_gate.until, excluded.until), reason = excluded.reason
                        """)
                .setParameter(1, source)
                .setParameter(2, account)
                .setParameter(3, until)
                .setParameter(4, reason)
                .executeUpdate();
    }
}
