package io.leadline.stats;

import io.leadline.platform.Problem;
import io.leadline.staff.Access;
import io.leadline.staff.Access.Who;
import io.leadline.staff.Organisations;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/loss-meter")
@Tag(name = "Balance")
@Access(Who.ADMINISTRATOR)
class LossMeterResource {
    private static final int USUAL_DAYS = 14;
    /** Events are cleaned away after 90 days. */
    private static final int MOST_DAYS = 92;

    private final LossMeter meter;
    private final BalanceDays balance;
    private final Organisations organisations;
    private final Clock clock;

    LossMeterResource(LossMeter meter, BalanceDays balance, Organisations organisations, Clock clock) {
        this.meter = meter;
        this.balance = balance;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * @param unaccounted events that were taken in and are nowhere, plus leads that Meta has and we should have; 0 is the
     *     promise
     */
    @Schema(name = "LossMeter")
    record View(
            LocalDate from, LocalDate to, List<LossMeter.Day> days, List<LossMeter.FormRow> forms, long unaccounted) {}

    @GET
    @Transactional
    @Operation(
            operationId = "getLossMeter",
            summary = "What the webhook brought, what had to be fetched, and what is missing")
    public View get(@QueryParam("from") String from, @QueryParam("to") String to) {
        ZoneId zone = organisations.current().timeZone();
        LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), zone) : day("to", to);
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1) : day("from", from);
        if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw Problem.invalid("from", "must be a date at most 92 days before the last one");
        }
        return new View(
                first,
                last,
                meter.days(first, last, zone),
                meter.forms(),
                balance.ever().gap() + meter.missing());
    }

    private static LocalDate day(String field, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 2004 || day.getYear() > 2200) {
                throw new DateTimeException("no day of ours");
            }
            return day;
        } catch (DateTimeException broken) {
            throw Problem.invalid(field, "must be a date like 2026-11-22");
        }
    }
}
