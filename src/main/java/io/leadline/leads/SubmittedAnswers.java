package io.leadline.leads;

import io.leadline.leads.IncomingLead.Answer;
import io.leadline.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The answers that leads were made of, as they were received. They never change. */
@ApplicationScoped
public class SubmittedAnswers {
    private static final String LEADS = """
            select l.id, l.number, l.first_name, l.last_name, l.submission_id, l.stored_at, l.account, l.form from lead l
            where l.channel = ? and l.deleted_at is null and l.form is not null and l.submission_id is not null""";

    private final Rows rows;

    SubmittedAnswers(Rows rows) {
        this.rows = rows;
    }

    /** @param at when the lead was stored; @param account the page */
    public record Submitted(
            UUID leadId,
            String leadName,
            UUID submissionId,
            Instant at,
            String account,
            String form,
            List<Answer> answers) {}

    /** The newest one of the form, or of any form of the source when that is null. */
    public Optional<Submitted> latest(String channel, String form) {
        List<Object> values = new ArrayList<>(List.of(channel));
        if (form != null) {
            values.add(form);
        }
        return list((form == null ? "" : " and l.form = ?") + " order by l.stored_at desc, l.id desc limit 1", values)
                .stream()
                .findFirst();
    }

    public Optional<Submitted> of(String channel, UUID submissionId) {
        return list(" and l.submission_id = ?", List.of(channel, submissionId)).stream()
                .findFirst();
    }

    /** The leads of a form stored after this moment and lead, oldest first. */
    public List<Submitted> after(String channel, String form, Instant at, UUID leadId, int limit) {
        return list(
                " and l.form = ? and (l.stored_at, l.id) > (?, ?) order by l.stored_at, l.id limit ?",
                List.of(channel, form, at, leadId, limit));
    }

    public long count(String channel, String form, Instant since) {
        return rows.first(
                        "select count(*) from lead l where l.channel = ? and l.form = ? and l.stored_at > ?"
                                + " and l.deleted_at is null and l.submission_id is not null",
                        List.of(channel, form, since),
                        row -> row.number(1))
                .orElse(0L);
    }

    private List<Submitted> list(String which, List<?> values) {
        List<Submitted> bare = rows.list(LEADS + which, values, SubmittedAnswers::bare);
        return bare.stream().map(this::whole).toList();
    }

    private static Submitted bare(Rows.Row row) throws SQLException {
        return new Submitted(
                row.uuid(1),
                LeadName.of(row.text(3), row.text(4), row.number(2)),
                row.uuid(5),
                row.instant(6),
                row.text(7),
                row.text(8),
                List.of());
    }

    private Submitted whole(Submitted lead) {
        List<Answer> answers = rows.list(
                "select kind, key, label, raw, shown, field from lead_answer where lead_id = ? and submission_id = ?"
                        + " order by position",
                List.of(lead.leadId(), lead.submissionId()),
                row -> new Answer(
                        Answer.Kind.valueOf(row.text(1)),
                        row.text(2),
                        row.text(3),
                        row.texts(4),
                        row.texts(5),
                        row.text(6)));
        return new Submitted(
                lead.leadId(), lead.leadName(), lead.submissionId(), lead.at(), lead.account(), lead.form(), answers);
    }
}
