package io.leadline.leads;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** Where a lead stands; exactly one status is the one new leads get. */
@Entity
@Table(name = "lead_status")
class LeadStatus extends CatalogueEntry {
    private boolean initial;

    protected LeadStatus() {}

    LeadStatus(UUID id, String name, Colour colour, int position) {
        super(id, name, colour, position);
    }

    void beInitial(boolean now) {
        initial = now;
    }

    boolean initial() {
        return initial;
    }
}
