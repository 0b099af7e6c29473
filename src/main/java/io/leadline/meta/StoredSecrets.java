package io.leadline.meta;

import io.leadline.platform.KeyRing;
import io.leadline.platform.KeyRings;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Everything this package stores encrypted, looked at when the installation starts: a value whose key is not in the ring
 * stops the start, before somebody finds out by a lead that cannot be fetched; a value of an older key is sealed anew with
 * the newest. So keys are rotated by putting a new one in front and starting; after that the old one can go.
 */
@ApplicationScoped
public class StoredSecrets {
    private record Column(String table, String column, String place) {}

    private static final List<Column> OF_THE_WEBHOOK = List.of(
            new Column("meta_webhook", "app_secret", "meta_webhook.app_secret:"),
            // moved there from the column beside it, with the seal of its old place
            new Column("meta_webhook", "previous_app_secret", "meta_webhook.app_secret:"),
            new Column("meta_webhook", "verify_token", "meta_webhook.verify_token:"));

    private static final List<Column> OF_THE_BACK_OFFICE = List.of(
            new Column("meta_connection", "token", "meta_connection.token:"),
            new Column("meta_grant", "token", "meta_grant.token:"));

    private final EntityManager entities;
    private final KeyRings keys;

    StoredSecrets(EntityManager entities, KeyRings keys) {
        this.entities = entities;
        this.keys = keys;
    }

    /** @throws IllegalStateException when a stored value cannot be opened with the keys that this process was given */
    @Transactional
    public void checkAndRotate() {
        int renewed = 0;
        for (Column column : OF_THE_WEBHOOK) {
            renewed += renew(column, keys.webhook());
        }
        for (Column column : OF_THE_BACK_OFFICE) {
            renewed += renew(column, keys.main());
        }
        if (renewed > 0) {
            Log.infof("%d stored secrets were sealed anew with the newest key", renewed);
        }
    }

    private int renew(Column column, KeyRing ring) {
        // table and column are constants of this class
        List<Object[]> rows = entities.createNativeQuery(
                        "select cast(id as text), " + column.column + " from " + column.table + " where "
                                + column.column + " is not null for update",
                        Object[].class)
                .getResultList();
        int renewed = 0;
        for (Object[] row : rows) {
            byte[] sealed = (byte[]) row[1];
            String plain = ring.decrypt(sealed, column.place + row[0]);
            if (!ring.isCurrent(sealed)) {
                entities.createNativeQuery("update " + column.table + " set " + column.column
                                + " = ?1 where cast(id as text) = ?2")
                        .setParameter(1, ring.encrypt(plain, column.place + row[0]))
                        .setParameter(2, row[0])
                        .executeUpdate();
                renewed++;
            }
        }
        return renewed;
    }
}
