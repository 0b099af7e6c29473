package io.leadline.notify;

import io.leadline.platform.Conditions;
import io.leadline.platform.Cursor;
import io.leadline.platform.Listing;
import io.leadline.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Demo mode: the mails that would have been sent, to be read in the browser. */
@ApplicationScoped
public class CaughtMails {
    @Schema(name = "CaughtMail")
    public record Caught(UUID id, Instant at, String recipient, String subject) {}

    @Schema(name = "CaughtMailContent")
    public record Content(UUID id, Instant at, String recipient, String subject, String text, String html) {}

    private final Rows rows;

    CaughtMails(Rows rows) {
        this.rows = rows;
    }

    public Listing<Caught> list(Integer asked, Cursor cursor) {
        int limit = Listing.limit(asked);
        Conditions where = new Conditions();
        String order = where.from(cursor, "at", "id");
        List<Object> values = new ArrayList<>(where.values());
        values.add(limit + 1);
        List<Caught> read = rows.list(
                "select id, at, recipient, subject from caught_mail where " + where.sql() + " " + order + " limit ?",
                values,
                row -> new Caught(row.uuid(1), row.instant(2), row.text(3), row.text(4)));
        return Listing.of(read, limit, cursor, Caught::at, Caught::id, rows.count("from caught_mail", List.of()));
    }

    public Optional<Content> find(UUID id) {
        return rows.first(
                "select id, at, recipient, subject, text_body, html_body from caught_mail where id = ?",
                List.of(id),
                row -> new Content(row.uuid(1), row.instant(2), row.text(3), row.text(4), row.text(5), row.text(6)));
    }
}
