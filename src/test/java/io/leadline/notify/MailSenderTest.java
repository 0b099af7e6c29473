package io.leadline.notify;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.arrayWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.leadline.platform.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real SMTP server; the schedule is off, so that each step is the test's own. */
@QuarkusTest
@TestProfile(MailSenderTest.Production.class)
class MailSenderTest {
    /** This class is loaded twice, once for the profile and once for the tests: both must mean the same port. */
    private static final int PORT = Integer.parseInt(String.valueOf(
            System.getProperties().computeIfAbsent("test.smtp-port", name -> String.valueOf(freePort()))));

    public static class Production implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "leadline.mode", "production",
                    "leadline.public-url", "https://leads.example",
                    "quarkus.scheduler.enabled", "false",
                    "quarkus.mailer.host", "127.0.0.1",
                    "quarkus.mailer.port", String.valueOf(PORT),
                    "quarkus.mailer.from", "Leadline <desk@leads.example>");
        }
    }

    private record State(String state, int attempts, String error, boolean wiped) {}

    @Inject
    MailOutbox outbox;

    @Inject
    MailSender sender;

    @Inject
    MailQueue queue;

    @Inject
    EntityManager entities;

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    private final GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void nothing_waits() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from mail_outbox").executeUpdate());
    }

    @AfterEach
    void the_server_goes_home() {
        server.stop();
    }

    @Test
    void a_mail_goes_out_with_its_own_message_id_and_its_words_are_wiped() throws Exception {
        server.start();
        String cause = write("olena@example.test");
        assertThat(drain(), equalTo(1));
        assertThat(drain(), equalTo(0));
        MimeMessage mail = only(server);
        assertThat(mail.getSubject(), equalTo("Новий лід: Ґалаґан 😀 Bcc: all@example.test"));
        assertThat(mail.getHeader("Message-ID", null), containsString("@leads.example>"));
        assertThat(mail.getHeader("Bcc"), equalTo(null));
        assertThat(mail.getFrom()[0].toString(), containsString("desk@leads.example"));
        assertThat(mail.getAllRecipients(), arrayWithSize(1));
        assertThat(content(mail), containsString("https://leads.example/leads/1"));
        assertThat(state(cause), equalTo(new State("SENT", 1, null, true)));
    }

    @Test
    void a_mail_waits_while_the_server_is_down_and_goes_when_it_is_up() throws Exception {
        String cause = write("olena@example.test");
        assertThat(drain(), equalTo(0));
        assertThat(state(cause), equalTo(new State("PENDING", 1, "the mail server cannot be reached", false)));
        assertThat(drain(), equalTo(0));
        server.start();
        makeDue(cause);
        assertThat(drain(), equalTo(1));
        assertThat(state(cause), equalTo(new State("SENT", 2, null, true)));
        only(server);
    }

    @Test
    void a_mail_whose_sender_died_goes_again_as_the_same_mail() throws Exception {
        server.start();
        String cause = write("olena@example.test");
        QueuedMail lost = QuarkusTransaction.requiringNew().call(queue::claim).orElseThrow();
        assertThat(drain(), equalTo(0));
        makeDue(cause);
        assertThat(drain(), equalTo(1));
        assertThat(only(server).getHeader("Message-ID", null), equalTo(lost.messageId()));
        boolean stillOurs = QuarkusTransaction.requiringNew().call(() -> queue.sent(lost));
        assertThat(stillOurs, equalTo(false));
        QuarkusTransaction.requiringNew().run(() -> queue.failed(lost, "too late"));
        assertThat(state(cause), equalTo(new State("SENT", 2, null, true)));
    }

    @Test
    void after_two_days_of_failures_it_is_given_up_and_stays_visible() {
        String cause = write("olena@example.test");
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("update mail_outbox set attempts = 8")
                .executeUpdate());
        assertThat(drain(), equalTo(0));
        assertThat(state(cause).state(), equalTo("FAILED"));
        assertThat(state(cause).wiped(), equalTo(false));
    }

    @Test
    void one_cause_makes_one_mail() {
        String cause = write("olena@example.test");
        boolean again = QuarkusTransaction.requiringNew().call(() -> outbox.write(mail(cause, "olena@example.test")));
        assertThat(again, equalTo(false));
    }

    @Test
    void an_address_the_server_refuses_holds_up_nobody_else() throws Exception {
        server.start();
        String bad = write("not an address");
        write("olena@example.test");
        assertThat(drain(), equalTo(1));
        only(server);
        assertThat(state(bad).state(), equalTo("PENDING"));
        assertThat(state(bad).error(), not(containsString("not an address")));
    }

    private String write(String to) {
        String cause = "lead-assigned:" + UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> outbox.write(mail(cause, to)));
        return cause;
    }

    private static MailOutbox.Mail mail(String cause, String to) {
        var values = Map.of("lead", "Ґалаґан 😀\r\nBcc: all@example.test", "page", "Автосалон", "path", "/leads/1");
        return new MailOutbox.Mail(cause, to, "Олена", "lead-assigned", "uk", values);
    }

    private int drain() {
        return sender.drain(clock.instant().plus(Duration.ofSeconds(30)));
    }

    private void makeDue(String cause) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update mail_outbox set next_attempt_at = ?1 where cause = ?2")
                        .setParameter(1, clock.instant().minusSeconds(1))
                        .setParameter(2, cause)
                        .executeUpdate());
    }

    private State state(String cause) {
        return QuarkusTransaction.requiringNew().call(() -> rows.first(
                        "select state, attempts, error_text, html_body = '' from mail_outbox where cause = ?",
                        List.of(cause),
                        row -> new State(row.text(1), row.integer(2), row.text(3), row.yes(4)))
                .orElseThrow());
    }

    private static MimeMessage only(GreenMail server) {
        assertThat(server.getReceivedMessages(), arrayWithSize(1));
        return server.getReceivedMessages()[0];
    }

    private static String content(MimeMessage mail) throws Exception {
        var parts = (jakarta.mail.internet.MimeMultipart) mail.getContent();
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            all.append(parts.getBodyPart(i).getContent());
        }
        return all.toString();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
