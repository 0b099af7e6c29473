package io.leadline.leads;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** Where a lead came from, in the sales team's words. */
@Entity
@Table(name = "lead_source")
class LeadSource extends CatalogueEntry {
    protected LeadSource() {}

    LeadSource(UUID id, String name, Colour colour, int position) {
        super(id, name, colour, position);
    }
}
