package io.leadline.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** How a form is shown. */
@ApplicationScoped
class FormNodes {
    private static final Set<String> KNOWN = Set.of(
            "id",
            "name",
            "status",
            "locale",
            "page_id",
            "page",
            "created_time",
            "leads_count",
            "organic_leads_count",
            "expired_leads_count",
            "questions",
            "privacy_policy_url",
            "legal_content",
            "follow_up_action_url",
            "follow_up_action_text",
            "tracking_parameters",
            "thank_you_page",
            "context_card",
            "inline_context",
            "allow_organic_lead",
            "is_optimized_for_quality",
            "block_display_for_non_targeted_viewer",
            "question_page_custom_headline");

    private final Forms forms;

    FormNodes(Forms forms) {
        this.forms = forms;
    }

    static GraphFields fields(GraphRequest request) {
        return GraphFields.of(request.parameter("fields"), "id,locale,name,status")
                .of("LeadGenData", KNOWN);
    }

    ObjectNode show(Forms.Form form, GraphFields fields) {
        ObjectNode node = form.node().deepCopy();
        if (fields.asksFor("leads_count") || fields.asksFor("organic_leads_count")) {
            forms.count(form, node);
        }
        return fields.filter(node);
    }
}
