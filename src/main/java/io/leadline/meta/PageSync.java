package io.leadline.meta;

import io.leadline.inbox.ErrorClass;
import io.leadline.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How reconciliation fares with a page's forms. In the caller's transaction. */
@ApplicationScoped
class PageSync {
    private static final Duration LATELY = Duration.ofDays(30);

    /**
     * @param leadsAtMeta Meta's own lifetime count, or null when it was not read yet
     * @param leadsHere every lead of the form that ever came here, test leads left out
     * @param reading whether a sweep is under way
     * @param recoveredLast30Days leads that no webhook brought
     */
    @Schema(name = "FormSync")
    record FormRow(
            String formId,
            String name,
            String status,
            Long leadsAtMeta,
            long leadsHere,
            Instant lastSweepAt,
            Instant nextSweepAt,
            boolean reading,
            long recoveredLast30Days,
            ErrorClass errorClass,
            String errorText) {}

    /** @param listedAt when the page's forms were last listed at Meta */
    @Schema(name = "PageSync")
    record View(List<FormRow> forms, Instant listedAt, ErrorClass errorClass, String errorText) {}

    private final Rows rows;
    private final Clock clock;

    PageSync(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    View of(Page page) {
        List<FormRow> forms = rows.list("""
                select s.form_id, s.name, coalesce(s.status, 'UNKNOWN'), s.leads_at_meta,
                  coalesce(s.leads_here, (select count(*) from inbox_event e where e.source = 'meta' and e.form = s.form_id)),
                  s.swept_at, s.next_at, s.began_at is not null,
                  (select count(*) from inbox_event e where e.form = s.form_id and e.via <> 'WEBHOOK'
                   and e.via = 'RECONCILIATION' and e.received_at > ?),
                  s.error_class, s.error_text
                from meta_form_sweep s where s.page_id = ?
                order by s.status is distinct from 'ACTIVE', lower(s.name), s.form_id
                """, List.of(clock.instant().minus(LATELY), page.pageId()), PageSync::form);
        return rows.first(
                        "select listed_at, error_class, error_text from meta_page_sweep where page_id = ?",
                        List.of(page.pageId()),
                        row -> new View(forms, row.instant(1), errorClass(row.text(2)), row.text(3)))
                .orElse(new View(forms, null, null, null));
    }

    private static FormRow form(Rows.Row row) throws SQLException {
        return new FormRow(
                row.text(1),
                row.text(2),
                row.text(3),
                row.maybeNumber(4),
                row.number(5),
                row.instant(6),
                row.instant(7),
                row.yes(8),
                row.number(9),
                errorClass(row.text(10)),
                row.text(11));
    }

    private static ErrorClass errorClass(String name) {
        return name == null ? null : ErrorClass.valueOf(name);
    }
}
