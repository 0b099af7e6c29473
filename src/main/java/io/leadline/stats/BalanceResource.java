package io.leadline.stats;

import io.leadline.platform.Problem;
import io.leadline.staff.Access;
import io.leadline.staff.Access.Who;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The balance, per source, page and day. */
@Path("/api/balance")
@Tag(name = "Balance")
@Access(Who.ADMINISTRATOR)
class BalanceResource {
    private static final int DAYS = 30;

    private final Balance balance;
    private final Clock clock;

    BalanceResource(Balance balance, Clock clock) {
        this.balance = balance;
        this.clock = clock;
    }

    @Schema(name = "Balance")
    record View(long gap, List<Balance.Line> rows, LocalDate from, LocalDate to) {}

    @GET
    @Transactional
    @Operation(operationId = "getBalance", summary = "What was accepted, and what became of it; days are UTC")
    public View get(@QueryParam("from") String from, @QueryParam("to") String to) {
        LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : date("to", to);
        LocalDate first = from == null ? last.minusDays(DAYS - 1) : date("from", from);
        List<Balance.Line> lines = balance.between(first, last);
        return new View(lines.stream().mapToLong(Balance.Line::gap).sum(), lines, first, last);
    }

    private static LocalDate date(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException broken) {
            throw Problem.invalid(field, "must be a date like 2026-11-22");
        }
    }
}
