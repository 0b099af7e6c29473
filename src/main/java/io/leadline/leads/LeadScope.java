package io.leadline.leads;

import io.leadline.platform.Conditions;
import io.leadline.staff.Caller;
import java.util.UUID;

/**
 * Which leads a person may see: the one predicate that list, count, search, detail and statistics use. A lead outside of
 * it does not exist for the person.
 *
 * @param owner only this person's leads; null: all
 */
public record LeadScope(UUID owner) {

    public static final LeadScope ALL = new LeadScope(null);

    public static LeadScope of(Caller caller) {
        return new LeadScope(caller.administrator() ? null : caller.id());
    }

    /** As a condition on table {@code lead l} with at most one parameter, which is the owner. */
    public String sql() {
        return owner == null ? "l.deleted_at is null" : "l.deleted_at is null and l.assignee_id = ?";
    }

    public Object[] values() {
        return owner == null ? new Object[0] : new Object[] {owner};
    }

    boolean includes(UUID assignee) {
        return owner == null || owner.equals(assignee);
    }

    void restrict(Conditions where) {
        where.add(sql(), values());
    }
}
