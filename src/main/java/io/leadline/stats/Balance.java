package io.leadline.stats;

import io.leadline.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Proves that nothing is lost: what was accepted, counted when it was taken in, against what became of it, counted now.
 * A gap is an event that was accepted and is no longer anywhere, or one that says it became a lead which is not there.
 */
@ApplicationScoped
class Balance {
    private static final String SQL = """
            with accepted as (
              select source, account, day, sum(accepted) as n from intake_tally where day between ?1 and ?2 group by 1, 2, 3
            ), state as (
              select e.source, e.account, e.day,
                count(*) as n,
                count(*) filter (where e.state in ('PENDING', 'PROCESSING')) as waiting,
                count(*) filter (where e.state = 'DONE') as done,
                count(*) filter (where e.state = 'DUPLICATE') as duplicate,
                count(*) filter (where e.state = 'IGNORED') as ignored,
                count(*) filter (where e.state = 'PAUSED') as paused,
                count(*) filter (where e.state = 'FAILED') as failed,
                count(*) filter (where e.state in ('DONE', 'DUPLICATE') and l.id is null and s.removed_at is null) as orphans
              from inbox_event e
              join submission s on s.id = e.submission_id
              left join lead l on e.became_type = 'lead' and l.id = e.became_id
              where e.received_at >= ? and e.received_at < ? group by 1, 2, 3
            ), folded as (
              select source, account, day, accepted, done, duplicate, ignored, failed from inbox_day
              where day between ?1 and ?2
            )
            select source, account,
              (select p.name from meta_page p where source = 'meta' and p.page_id = account),
              day,
              coalesce(a.n, 0) + coalesce(f.accepted, 0),
              coalesce(s.waiting, 0),
              coalesce(s.done, 0) + coalesce(f.done, 0),
              coalesce(s.duplicate, 0) + coalesce(f.duplicate, 0),
              coalesce(s.ignored, 0) + coalesce(f.ignored, 0),
              coalesce(s.paused, 0),
              coalesce(s.failed, 0) + coalesce(f.failed, 0),
              coalesce(a.n, 0) - coalesce(s.n, 0)
                + coalesce(f.accepted - f.done - f.duplicate - f.ignored - f.failed, 0),
              coalesce(s.orphans, 0)
            from accepted a
            full join state s using (source, account, day)
            full join folded f using (source, account, day)
            order by day desc, source, account
            """
            // JDBC knows no numbered marks
            .replace("?1 and ?2", "? and ?");

    private final Rows rows;

    Balance(Rows rows) {
        this.rows = rows;
    }

    /**
     * @param account the provider's account (page id); {@code -} for events that named none
     * @param day in UTC, by the time of receipt
     * @param gap events accepted and no longer anywhere, plus the orphans; 0 is the promise
     * @param orphans events that became a lead which is not there
     */
    @Schema(name = "BalanceRow")
    record Line(
            String source,
            String account,
            String pageName,
            LocalDate day,
            long accepted,
            long waiting,
            long done,
            long duplicate,
            long ignored,
            long paused,
            long failed,
            long gap,
            long orphans) {

        static Line of(Rows.Row row) throws SQLException {
            long lost = row.number(12);
            long orphans = row.number(13);
            return new Line(
                    row.text(1),
                    row.text(2),
                    row.text(3),
                    row.date(4),
                    row.number(5),
                    row.number(6),
                    row.number(7),
                    row.number(8),
                    row.number(9),
                    row.number(10),
                    row.number(11),
                    // more rows than were accepted is as wrong as fewer: it must not cancel out another day's loss
                    Math.abs(lost) + orphans,
                    orphans);
        }
    }

    /** Both days included. */
    List<Line> between(LocalDate from, LocalDate to) {
        return rows.list(SQL, List.of(from, to, start(from), start(to.plusDays(1)), from, to), Line::of);
    }

    /** An event's day is the UTC date of its receipt, so the index by time finds it. */
    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
