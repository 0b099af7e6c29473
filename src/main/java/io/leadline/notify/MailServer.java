package io.leadline.notify;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The mail server of the installation. */
@ApplicationScoped
class MailServer {
    /** For connecting, greeting and handing over one mail together. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final ReactiveMailer mailer;

    MailServer(ReactiveMailer mailer) {
        this.mailer = mailer;
    }

    /** Waits until the server has taken the mail over, or throws. */
    void send(QueuedMail mail) {
        Mail letter = Mail.withText(mail.recipient(), mail.subject(), mail.text())
                .setHtml(mail.html())
                .addHeader("Message-ID", mail.messageId())
                .addHeader("Auto-Submitted", "auto-generated");
        mailer.send(letter).await().atMost(LONGEST);
    }

    /** The kind of failure, without the server's words: those may repeat the recipient's address. */
    static String reason(Throwable refused) {
        for (Throwable t = refused; t != null; t = t.getCause()) {
            if (t instanceof SMTPException smtp) {
                return "the mail server answered " + smtp.getReplyCode();
            }
            if (t instanceof java.net.ConnectException || t instanceof java.net.UnknownHostException) {
                return "the mail server cannot be reached";
            }
            if (t instanceof io.smallrye.mutiny.TimeoutException) {
                return "the mail server did not answer in time";
            }
        }
        return "the mail could not be sent: " + refused.getClass().getSimpleName();
    }
}
