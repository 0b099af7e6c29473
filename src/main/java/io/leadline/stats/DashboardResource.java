package io.leadline.stats;

import io.leadline.leads.LeadScope;
import io.leadline.meta.MetaLights;
import io.leadline.staff.Access;
import io.leadline.staff.Access.Who;
import io.leadline.staff.Caller;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The first page after signing in. Parts that are the administrators' business are null for others. */
@Path("/api/dashboard")
@Tag(name = "Dashboard")
@Access(Who.SIGNED_IN)
class DashboardResource {
    private final SyncMonths months;
    private final LeadFigures leads;
    private final BalanceDays balance;
    private final LossMeter losses;
    private final MetaLights lights;
    private final Alerts alerts;
    private final Caller caller;

    DashboardResource(
            SyncMonths months,
            LeadFigures leads,
            BalanceDays balance,
            LossMeter losses,
            MetaLights lights,
            Alerts alerts,
            Caller caller) {
        this.months = months;
        this.leads = leads;
        this.balance = balance;
        this.losses = losses;
        this.lights = lights;
        this.alerts = alerts;
        this.caller = caller;
    }

    /** @param waiting everything that waits for its next try now, whenever it came */
    record Counters(long synced, long failed, long waiting, long attempted) {}

    record DayCount(LocalDate day, long count) {}

    @Schema(name = "OwnFigures")
    record Mine(long open, long newToday) {}

    /** @param unaccounted as {@link LossMeterResource.View#unaccounted} */
    @Schema(name = "Dashboard")
    record View(
            String month,
            Counters counters,
            SyncMonths.Figures previousMonth,
            MetaLights.Lights lights,
            List<DayCount> leadsPerDay,
            SyncMonths.Speed speedToLead,
            BalanceDays.Sum balance,
            Long unaccounted,
            Long unassigned,
            Mine mine,
            List<Alerts.Alert> alerts) {}

    @GET
    @Transactional
    @Operation(operationId = "getDashboard", summary = "Counters, lights, leads per day, speed, balance, alerts")
    public View get() {
        YearMonth month = months.current();
        boolean all = caller.administrator();
        BalanceDays.Sum sum = all ? balance.ever() : null;
        long unassigned = all ? leads.unassigned() : 0;
        return new View(
                month.toString(),
                all ? counters(month, sum) : null,
                all ? months.closed(month.minusMonths(1)).orElse(null) : null,
                all ? lights.read() : null,
                leads.perDay(caller, months.zone()),
                months.speed(month, LeadScope.of(caller)),
                sum,
                all ? sum.gap() + losses.missing() : null,
                all ? unassigned : null,
                leads.mine(caller, months.zone()),
                all ? alerts.now(sum, unassigned, lights.appProblem()) : List.of());
    }

    private Counters counters(YearMonth month, BalanceDays.Sum sum) {
        SyncMonths.Figures figures = months.count(month);
        return new Counters(figures.synced(), figures.failed(), sum.waiting(), figures.attempted());
    }
}
