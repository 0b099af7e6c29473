package io.leadline.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How badly the made-up Meta behaves at the moment. */
@ApplicationScoped
class Faults {
    /**
     * @param serverErrorPercent share of Graph calls that fail with a server error
     * @param notYetReadableSeconds how long a fresh lead cannot be read
     * @param deliveryCopies how often each delivery is sent; 0: it gets lost, as some of Meta's do
     * @param batchSize largest number of changes in one delivery
     * @param usagePercent share of the call limits that the usage headers say is used
     * @param emptyPages a form's leads begin with an empty page that has a next one
     * @param foreignNext the next page of a form's leads lies on another host
     */
    @Schema(name = "SandboxFaults")
    record Setting(
            @Min(0) @Max(60_000) int latencyMs,
            @Min(0) @Max(100) int serverErrorPercent,
            boolean rateLimited,
            @Min(0) @Max(86_400) int notYetReadableSeconds,
            @Min(0) @Max(10) int deliveryCopies,
            @Min(1) @Max(1000) int batchSize,
            @Min(0) @Max(100) int usagePercent,
            boolean emptyPages,
            boolean foreignNext) {}

    private final Sql sql;
    private final AfterCommit afterCommit;
    private volatile Setting current;

    Faults(Sql sql, AfterCommit afterCommit) {
        this.sql = sql;
        this.afterCommit = afterCommit;
    }

    Setting current() {
        Setting setting = current;
        return setting == null ? current = read() : setting;
    }

    void set(Setting setting) {
        sql.update(
                """
                update sandbox.fault set latency_ms = ?, server_error_percent = ?, rate_limited = ?,
                  not_yet_readable_seconds = ?, delivery_copies = ?, batch_size = ?, usage_percent = ?,
                  empty_pages = ?, foreign_next = ?""",
                setting.latencyMs(),
                setting.serverErrorPercent(),
                setting.rateLimited(),
                setting.notYetReadableSeconds(),
                setting.deliveryCopies(),
                setting.batchSize(),
                setting.usagePercent(),
                setting.emptyPages(),
                setting.foreignNext());
        afterCommit.run(() -> current = setting);
    }

    private Setting read() {
        return sql.one(
                        "select * from sandbox.fault",
                        row -> new Setting(
                                row.getInt("latency_ms"),
                                row.getInt("server_error_percent"),
                                row.getBoolean("rate_limited"),
                                row.getInt("not_yet_readable_seconds"),
                                row.getInt("delivery_copies"),
                                row.getInt("batch_size"),
                                row.getInt("usage_percent"),
                                row.getBoolean("empty_pages"),
                                row.getBoolean("foreign_next")))
                .orElseThrow();
    }
}
