package io.leadline.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;

/** The made-up app that this installation is at the made-up Meta. */
@ApplicationScoped
class SandboxApp {
    private static final String APP_ID = "700100200300400";

    private record Credentials(String appId, String appSecret) {}

    private final Sql sql;
    private final Clock clock;
    private volatile Credentials known;

    SandboxApp(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Makes the app with a secret of its own, unless it exists. */
    void ensure() {
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        sql.update(
                "insert into sandbox.app (id, app_id, app_secret, created_at) values (1, ?, ?, ?) on conflict do nothing",
                APP_ID,
                HexFormat.of().formatHex(secret),
                clock.instant());
    }

    String appId() {
        return credentials().appId();
    }

    String appSecret() {
        return credentials().appSecret();
    }

    /** The token that stands for the app itself. */
    String appToken() {
        return appId() + "|" + appSecret();
    }

    private Credentials credentials() {
        if (known == null) {
            known = sql.one(
                            "select app_id, app_secret from sandbox.app",
                            row -> new Credentials(row.getString(1), row.getString(2)))
                    .orElseThrow(() -> new IllegalStateException("the sandbox was not set up"));
        }
        return known;
    }
}
