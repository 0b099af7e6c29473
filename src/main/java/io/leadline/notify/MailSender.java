package io.leadline.notify;

import io.leadline.platform.PlatformConfig;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Sends what lies in the outbox, at least once. The row is claimed, the mail is sent outside any transaction, then the row
 * is closed; if this process dies in between, the lease runs out and the same mail, with the same Message-ID, goes again.
 */
@ApplicationScoped
public class MailSender {
    /** After this many failures in a row the server is taken to be away, and the rest waits for the next run. */
    private static final int SERVER_IS_AWAY = 3;

    private final MailQueue queue;
    private final MailServer server;
    private final PlatformConfig config;
    private final Clock clock;

    MailSender(MailQueue queue, MailServer server, PlatformConfig config, Clock clock) {
        this.queue = queue;
        this.server = server;
        this.config = config;
        this.clock = clock;
    }

    /** @return how many were sent; in demo mode, caught */
    public int drain(Instant until) {
        int sent = 0;
        int failedInARow = 0;
        while (clock.instant().isBefore(until) && failedInARow < SERVER_IS_AWAY) {
            Optional<Boolean> one = config.demo() ? catchOne() : sendOne();
            if (one.isEmpty()) {
                return sent;
            }
            sent += one.get() ? 1 : 0;
            failedInARow = one.get() ? 0 : failedInARow + 1;
        }
        return sent;
    }

    private Optional<Boolean> catchOne() {
        return QuarkusTransaction.requiringNew().call(() -> queue.claim().map(mail -> {
            queue.caught(mail);
            return queue.sent(mail);
        }));
    }

    /** @return whether it went out; nothing when no mail is due */
    private Optional<Boolean> sendOne() {
        return QuarkusTransaction.requiringNew().call(queue::claim).map(mail -> {
            try {
                server.send(mail);
            } catch (RuntimeException refused) {
                String why = MailServer.reason(refused);
                Log.warnf("mail %s was not sent: %s", mail.id(), why);
                QuarkusTransaction.requiringNew().run(() -> queue.failed(mail, why));
                return false;
            }
            QuarkusTransaction.requiringNew().run(() -> queue.sent(mail));
            return true;
        });
    }
}
