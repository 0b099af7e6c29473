package io.leadline.meta;

import io.leadline.platform.KeyRings;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The two secrets of the public webhook, read from the only table it may read. Kept for a few seconds, so that a burst does
 * not ask the database for each delivery; a changed secret is in force within that time.
 */
@ApplicationScoped
class WebhookSecrets {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration FRESH_AFTER_MISMATCH = Duration.ofMillis(500);

    private final DataSource database;
    private final KeyRings keys;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), null, Instant.EPOCH);

    WebhookSecrets(DataSource database, KeyRings keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /** @param appSecrets the App Secret first, then the previous one while it is accepted; empty: none is set */
    record Known(List<String> appSecrets, String verifyToken, Instant readAt) {}

    /** What is known without asking the database; stale values are {@code null}. */
    Known fresh() {
        Known now = known;
        return now.readAt.plus(FRESH).isAfter(clock.instant()) ? now : null;
    }

    /** After a signature did not fit: whether what is known is too old to say so for sure. */
    boolean mayBeOutdated() {
        return !known.readAt.plus(FRESH_AFTER_MISMATCH).isAfter(clock.instant());
    }

    /** Asks the database: not on an event loop. */
    Known read() throws SQLException {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(
                        "select app_secret, previous_app_secret, previous_secret_until, verify_token from meta_webhook")) {
            if (!row.next()) {
                return known = new Known(List.of(), null, now);
            }
            List<String> secrets = new ArrayList<>();
            if (row.getBytes(1) != null) {
                secrets.add(keys.webhook().decrypt(row.getBytes(1), AppSecrets.SECRET_PLACE));
            }
            Timestamp until = row.getTimestamp(3);
            if (row.getBytes(2) != null && until != null && until.toInstant().isAfter(now)) {
                secrets.add(keys.webhook().decrypt(row.getBytes(2), AppSecrets.SECRET_PLACE));
            }
            String token = keys.webhook().decrypt(row.getBytes(4), AppSecrets.TOKEN_PLACE);
            return known = new Known(List.copyOf(secrets), token, now);
        }
    }

    /** Writes down that Meta verified the webhook, and lets open pages know. */
    void verified() throws SQLException {
        try (Connection connection = database.getConnection();
                var update = connection.prepareStatement("update meta_webhook set verified_at = ?");
                var change = connection.prepareStatement("insert into change (topic, at) values ('meta', ?)")) {
            update.setTimestamp(1, Timestamp.from(clock.instant()));
            update.executeUpdate();
            change.setTimestamp(1, Timestamp.from(clock.instant()));
            change.executeUpdate();
        }
    }
}
