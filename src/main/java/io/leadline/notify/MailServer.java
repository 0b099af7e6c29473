package io.leadline.notify;

import io.leadline.platform.Text;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The mail server of the installation. */
@ApplicationScoped
class MailServer {
    /** For connecting, greeting and handing over one mail together. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** Bytes of an encoded word, so that it stays within the 75 characters that RFC 2047 allows. */
    private static final int LONGEST_WORD = 45;

    private final ReactiveMailer mailer;

    MailServer(ReactiveMailer mailer) {
        this.mailer = mailer;
    }

    /** Waits until the server has taken the mail over, or throws. */
    void send(QueuedMail mail) {
        if (Text.emailKey(mail.recipient()) == null) {
            // the mailer would never come back from it
            throw new IllegalArgumentException("not an e-mail address");
        }
        Mail letter = Mail.withText(mail.recipient(), encoded(mail.subject()), mail.text())
                .setHtml(mail.html())
                .addHeader("Message-ID", mail.messageId())
                .addHeader("Auto-Submitted", "auto-generated");
        mailer.send(letter).await().atMost(LONGEST);
    }

    /**
     * As RFC 2047 wants a header that is not ASCII. The mailer would do it too, but takes characters beyond the basic plane
     * (emoji) apart into halves that nobody can read.
     */
    static String encoded(String subject) {
        if (subject.chars().allMatch(c -> c < 127)) {
            return subject;
        }
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        subject.codePoints().forEach(c -> {
            String character = Character.toString(c);
            if ((word + character).getBytes(StandardCharsets.UTF_8).length > LONGEST_WORD) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.append(character);
        });
        words.add(word.toString());
        return words.stream()
                .map(text ->
                        "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=")
                .collect(Collectors.joining(" "));
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
