package io.leadline.meta;

import io.leadline.notify.MailOutbox;
import io.leadline.staff.Directory;
import io.leadline.staff.Member;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/** Mails to those who can mend it, once for each cause. In the transaction of what it tells about. */
@ApplicationScoped
class TellAdministrators {
    private static final String SETTINGS = "/settings/meta";

    private final Directory people;
    private final MailOutbox mail;

    TellAdministrators(Directory people, MailOutbox mail) {
        this.people = people;
        this.mail = mail;
    }

    /** Its leads cannot be read until somebody connects it anew. */
    void stopped(Page page) {
        tell(
                "page-trouble:" + page.id() + ":" + page.problemAt().toEpochMilli(),
                "page-needs-reconnect",
                Map.of("page", page.name(), "path", SETTINGS));
    }

    /** @param days how many are left; told at each step once */
    void expires(Connection connection, Instant when, int days) {
        tell(
                "token-expiring:" + connection.id() + ":" + when.getEpochSecond() + ":" + days,
                "token-expiring",
                Map.of("connection", connection.userName(), "days", String.valueOf(days), "path", SETTINGS));
    }

    void quiet(Page page, Instant since) {
        tell(
                "page-quiet:" + page.id() + ":" + since.getEpochSecond(),
                "page-quiet",
                Map.of("page", page.name(), "path", SETTINGS));
    }

    private void tell(String cause, String template, Map<String, String> values) {
        for (Member administrator : people.administrators()) {
            mail.write(new MailOutbox.Mail(
                    cause + ":" + administrator.id(),
                    administrator.email(),
                    administrator.name(),
                    template,
                    administrator.language(),
                    values));
        }
    }
}
