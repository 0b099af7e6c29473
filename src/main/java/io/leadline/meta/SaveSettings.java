package io.leadline.meta;

import io.leadline.inbox.Accounts;
import io.leadline.leads.LeadLists;
import io.leadline.platform.Changes;
import io.leadline.platform.KeyRings;
import io.leadline.platform.Problem;
import io.leadline.platform.Problem.FieldError;
import io.leadline.staff.Audit;
import io.leadline.staff.Directory;
import io.leadline.staff.Member;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Saves the settings whole or not at all. In the caller's transaction. */
@ApplicationScoped
class SaveSettings {
    /** @param secret null keeps the one that is there; @param endGrants a changed App ID may end all connections */
    record Wish(int version, MetaSettings.Choice choice, String secret, boolean endGrants) {}

    /** What came of it. */
    sealed interface Saved {
        record Done() implements Saved {}

        /** Somebody else saved meanwhile. */
        record Outdated() implements Saved {}

        /** Another App ID ends all connections: to be asked for first. */
        record EndsConnections(long connections) implements Saved {}
    }

    private final MetaInstallation installation;
    private final Connections connections;
    private final GrantBook book;
    private final Accounts accounts;
    private final LeadLists lists;
    private final Directory people;
    private final Audit audit;
    private final Changes changes;
    private final KeyRings keys;
    private final EntityManager entities;
    private final Clock clock;

    SaveSettings(
            MetaInstallation installation,
            Connections connections,
            GrantBook book,
            Accounts accounts,
            LeadLists lists,
            Directory people,
            Audit audit,
            Changes changes,
            KeyRings keys,
            EntityManager entities,
            Clock clock) {
        this.installation = installation;
        this.connections = connections;
        this.book = book;
        this.accounts = accounts;
        this.lists = lists;
        this.people = people;
        this.audit = audit;
        this.changes = changes;
        this.keys = keys;
        this.entities = entities;
        this.clock = clock;
    }

    Saved save(Wish wish) {
        MetaSettings settings = installation.locked();
        if (settings.version() != wish.version()) {
            return new Saved.Outdated();
        }
        MetaSettings.Choice before = settings.choice();
        check(before, wish);
        boolean otherApp =
                before.appId() != null && !settings.isApp(wish.choice().appId());
        if (otherApp && !wish.endGrants() && connections.countLiving() > 0) {
            return new Saved.EndsConnections(connections.countLiving());
        }
        if (otherApp) {
            connections.living().forEach(book::end);
        }
        settings.choose(wish.choice());
        boolean otherSecret =
                wish.secret() != null && installation.secrets().keep(wish.secret(), keys.webhook(), clock.instant());
        boolean secretSaid = wish.secret() != null;
        if (secretSaid
                || !settings.isApp(before.appId())
                || !before.graphVersion().equals(wish.choice().graphVersion())) {
            settings.credentialsSaved(clock.instant());
            entities.flush();
            accounts.release(GrantBook.SOURCE, Accounts.ALL);
        }
        audit.record("meta-settings-saved", "meta-settings", "1", "Meta", changed(before, wish.choice(), otherSecret));
        changes.announce(Changes.Topic.META, null);
        changes.announce(Changes.Topic.SETTINGS, null);
        entities.flush();
        return new Saved.Done();
    }

    /** What is new must be there to choose; what was chosen before and has gone since is not the saver's fault. */
    private void check(MetaSettings.Choice before, Wish wish) {
        MetaSettings.Choice now = wish.choice();
        List<FieldError> errors = new ArrayList<>();
        if (isGone(before.defaultAssigneeId(), now.defaultAssigneeId(), id -> people.find(id)
                .filter(Member::active))) {
            errors.add(new FieldError("defaultAssigneeId", "is nobody who works here now"));
        }
        if (isGone(before.defaultSourceId(), now.defaultSourceId(), lists::source)) {
            errors.add(new FieldError("defaultSourceId", "is not one of the sources"));
        }
        if (isGone(before.defaultStatusId(), now.defaultStatusId(), lists::status)) {
            errors.add(new FieldError("defaultStatusId", "is not one of the statuses"));
        }
        if (wish.secret() == null && !installation.secrets().hasAppSecret()) {
            errors.add(new FieldError("appSecret", "is needed together with the App ID"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static boolean isGone(UUID before, UUID now, Function<UUID, Optional<?>> living) {
        return now != null && !now.equals(before) && living.apply(now).isEmpty();
    }

    private static Map<String, Object> changed(
            MetaSettings.Choice before, MetaSettings.Choice now, boolean otherSecret) {
        Map<String, Object> changed = new LinkedHashMap<>();
        note(changed, "appId", before.appId(), now.appId());
        note(changed, "graphVersion", before.graphVersion(), now.graphVersion());
        note(changed, "defaultAssigneeId", before.defaultAssigneeId(), now.defaultAssigneeId());
        note(changed, "defaultSourceId", before.defaultSourceId(), now.defaultSourceId());
        note(changed, "defaultStatusId", before.defaultStatusId(), now.defaultStatusId());
        note(changed, "sendMail", before.sendMail(), now.sendMail());
        note(changed, "duplicateByEmail", before.duplicateByEmail(), now.duplicateByEmail());
        note(changed, "duplicateByPhone", before.duplicateByPhone(), now.duplicateByPhone());
        note(changed, "duplicateAction", before.duplicateAction(), now.duplicateAction());
        if (otherSecret) {
            changed.put("appSecret", "changed");
        }
        return changed;
    }

    private static void note(Map<String, Object> changed, String field, Object before, Object now) {
        if (!Objects.equals(before, now)) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("old", before);
            values.put("new", now);
            changed.put(field, values);
        }
    }
}
