package io.leadline.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** How a lead is shown, and to whom. */
@ApplicationScoped
class LeadNodes {
    /** Leads have ids of their own range. */
    private static final long FIRST = 9_100_000_000_000_001L;

    private static final List<String> ADVERTISING =
            List.of("ad_id", "ad_name", "adset_id", "adset_name", "campaign_id", "campaign_name");
    private static final Set<String> KNOWN = Set.of(
            "id",
            "created_time",
            "ad_id",
            "ad_name",
            "adset_id",
            "adset_name",
            "campaign_id",
            "campaign_name",
            "form_id",
            "is_organic",
            "platform",
            "partner_name",
            "field_data",
            "custom_disclaimer_responses",
            "home_listing",
            "post",
            "vehicle",
            "retailer_item_id",
            "post_submission_check_result");

    static boolean isLead(String id) {
        return IssuedLeads.number(id).filter(number -> number >= FIRST).isPresent();
    }

    static GraphFields fields(GraphRequest request) {
        return GraphFields.of(request.parameter("fields"), "id,created_time,field_data")
                .of("Lead", KNOWN);
    }

    /** @param object what is asked for: the lead, or the form whose leads are */
    void mayRead(Bearer bearer, String pageId, String object) {
        bearer.mayOn(pageId, object, "leads_retrieval").needsOneOf("ADVERTISE");
    }

    ObjectNode show(IssuedLeads.Lead lead, Bearer bearer, GraphFields fields) {
        ObjectNode node = lead.node();
        if (!bearer.has("ads_management") && !bearer.has("ads_read")) {
            node.remove(ADVERTISING);
        }
        return fields.filter(node);
    }
}
