package io.leadline.stats;

import io.leadline.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the webhook brought and what had to be fetched, by the day that people pressed send; and per form Meta's own lifetime
 * count against ours. In the caller's transaction.
 */
@ApplicationScoped
class LossMeter {
    /** Why two counts differ. */
    @Schema(name = "GapKind")
    enum GapKind {
        /** They do not. */
        NONE,
        /** Meta has leads from before the form was first read here, and gives none of that age out. */
        OLDER,
        /** Meta has leads that should be here and are not. */
        MISSING,
        /** Here are more: Meta's count is read less often, and forgets deleted leads. */
        MORE_HERE,
        /** One of the counts is not known yet. */
        UNKNOWN;

        /** @param older how many of Meta's are known to be from before we looked */
        static GapKind of(Long atMeta, Long here, long older) {
            if (atMeta == null || here == null) {
                return UNKNOWN;
            }
            long gap = atMeta - here;
            if (gap == 0) {
                return NONE;
            }
            return gap < 0 ? MORE_HERE : gap <= older ? OLDER : MISSING;
        }
    }

    /** @param day in the organisation's time zone, by Meta's time of creation */
    @Schema(name = "LossDay")
    record Day(String pageId, String pageName, LocalDate day, long webhook, long recovered, long bulkRead) {}

    /** @param gap Meta's count less ours; @param readAt when Meta's was read */
    @Schema(name = "LossForm")
    record FormRow(
            String formId,
            String formName,
            String pageId,
            String pageName,
            String status,
            Long atMeta,
            long here,
            long gap,
            GapKind gapKind,
            Instant readAt) {}

    private final Rows rows;

    LossMeter(Rows rows) {
        this.rows = rows;
    }

    /** Both days included. */
    List<Day> days(LocalDate from, LocalDate to, ZoneId zone) {
        Instant start = from.atStartOfDay(zone).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        // nothing is received before it happened, but for an hour of wrong clocks: that bounds what is looked through
        return rows.list(
                """
                select e.account, coalesce((select p.name from meta_page p where p.page_id = e.account), e.account), e.day,
                  count(*) filter (where e.via = 'WEBHOOK'), count(*) filter (where e.via = 'RECONCILIATION'),
                  count(*) filter (where e.via = 'BULK_READ')
                from (select account, via, (coalesce(occurred_at, received_at) at time zone ?)::date as day
                  from inbox_event where source = 'meta' and received_at >= ? and coalesce(occurred_at, received_at) >= ?
                  and coalesce(occurred_at, received_at) < ?) e
                group by 1, 3 order by 3 desc, 2, 1
                """,
                List.of(zone.getId(), start.minusSeconds(3_600), start, end),
                row -> new Day(row.text(1), row.text(2), row.date(3), row.number(4), row.number(5), row.number(6)));
    }

    List<FormRow> forms() {
        return rows.list("""
                select s.form_id, s.name, s.page_id, coalesce(p.name, s.page_id), coalesce(s.status, 'UNKNOWN'),
                  s.leads_at_meta, s.leads_here, s.older, s.read_at
                from meta_form_sweep s left join meta_page p on p.page_id = s.page_id
                order by 4, lower(s.name), s.form_id
                """, List.of(), LossMeter::form);
    }

    private static FormRow form(Rows.Row row) throws SQLException {
        Long atMeta = row.maybeNumber(6);
        Long here = row.maybeNumber(7);
        return new FormRow(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                atMeta,
                here == null ? 0 : here,
                atMeta == null || here == null ? 0 : atMeta - here,
                GapKind.of(atMeta, here, row.number(8)),
                row.instant(9));
    }

    /** How many leads Meta has that should be here and are not. */
    long missing() {
        return rows.first(
                        "select coalesce(sum(leads_at_meta - leads_here - older), 0) from meta_form_sweep"
                                + " where leads_at_meta - leads_here > older",
                        List.of(),
                        row -> row.number(1))
                .orElse(0L);
    }
}
