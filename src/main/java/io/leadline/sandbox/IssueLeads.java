package io.leadline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives out leads and queues the news of them: both or neither, in the caller's transaction. */
@ApplicationScoped
class IssueLeads {
    /**
     * @param platform fb or ig; null: by chance
     * @param organic null: by chance
     * @param createdAt when they were submitted; null: now
     * @param deliver whether the webhook is told of them
     */
    record Order(
            int count,
            Map<String, List<String>> answers,
            String platform,
            Boolean organic,
            Instant createdAt,
            boolean deliver) {}

    private final LeadWriter writer;
    private final IssuedLeads leads;
    private final Deliveries deliveries;
    private final Clock clock;

    IssueLeads(LeadWriter writer, IssuedLeads leads, Deliveries deliveries, Clock clock) {
        this.writer = writer;
        this.leads = leads;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** @param forms taken in turn */
    List<String> issue(Pages.Page page, List<Forms.Form> forms, Order order) {
        Instant at = (order.createdAt() == null ? clock.instant() : order.createdAt()).truncatedTo(ChronoUnit.SECONDS);
        Map<String, List<String>> answers = order.answers() == null ? Map.of() : order.answers();
        List<IssuedLeads.Lead> issued = new ArrayList<>();
        for (long id : leads.nextIds(order.count())) {
            Forms.Form form = forms.get(issued.size() % forms.size());
            ObjectNode node = writer.filledIn(page, form, order, answers);
            issued.add(lead(id, form, false, at, node));
        }
        leads.add(issued);
        if (order.deliver()) {
            deliveries.queue(page.id(), issued);
        }
        return issued.stream().map(lead -> Long.toString(lead.id())).toList();
    }

    /** Nothing while the form's last test lead is there. */
    Optional<Long> test(Forms.Form form, JsonNode fieldData, JsonNode disclaimers) {
        if (!leads.testsOf(form.id()).isEmpty()) {
            return Optional.empty();
        }
        long id = leads.nextIds(1).getFirst();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        IssuedLeads.Lead lead = lead(id, form, true, now, writer.dummy(form, fieldData, disclaimers));
        leads.add(List.of(lead));
        deliveries.queue(form.pageId(), List.of(lead));
        return Optional.of(id);
    }

    private static IssuedLeads.Lead lead(long id, Forms.Form form, boolean test, Instant at, ObjectNode node) {
        String json = LeadWriter.identified(id, at, node).toString();
        return new IssuedLeads.Lead(id, form.pageId(), form.id(), test, at, json);
    }
}
