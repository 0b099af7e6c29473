package io.leadline.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.inbox.Incoming;
import io.leadline.inbox.Incoming.Slice;
import io.leadline.inbox.Intake;
import io.leadline.inbox.Via;
import io.leadline.platform.Ids;
import io.leadline.platform.Json;
import io.leadline.platform.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Hands leads that were read from a form to the inbox, as a webhook would have. */
@ApplicationScoped
class ReadLeads {
    private final Intake intake;
    private final Rows rows;
    private final Clock clock;

    ReadLeads(Intake intake, Rows rows, Clock clock) {
        this.intake = intake;
        this.rows = rows;
        this.clock = clock;
    }

    /** What to ask a form for. @param since seconds; Graph knows no finer */
    static Map<String, String> query(long since) {
        String filter = Json.write(
                List.of(Map.of("field", "time_created", "operator", "GREATER_THAN_OR_EQUAL", "value", since)));
        return Map.of("fields", LeadgenHandler.LEAD_FIELDS, "limit", "100", "filtering", filter);
    }

    /**
     * Outside a transaction. What is known already, by whichever way, adds nothing, however often it is read.
     *
     * @return how many were new
     */
    int take(String pageId, String formId, List<JsonNode> leads, Via via) {
        Set<String> known = known(leads);
        List<Slice> fresh = new ArrayList<>();
        for (JsonNode lead : leads) {
            String id = MetaSlices.id(lead.path("id"));
            if (GraphAddress.isId(id) && known.add(id)) {
                fresh.add(slice(pageId, formId, id, lead));
            }
        }
        if (fresh.isEmpty()) {
            return 0;
        }
        byte[] body = Json.write(fresh.stream().map(Slice::externalId).toList()).getBytes(StandardCharsets.US_ASCII);
        Incoming read = new Incoming(
                Ids.next(), GrantBook.SOURCE, via, clock.instant(), null, body.length, MetaSlices.sha256(body), fresh);
        return intake.accept(read).toCompletableFuture().join().accepted();
    }

    private Set<String> known(List<JsonNode> leads) {
        List<Object> ids = new ArrayList<>();
        leads.forEach(lead -> ids.add(lead.path("id").asText()));
        if (ids.isEmpty()) {
            return new HashSet<>();
        }
        String marks = String.join(", ", java.util.Collections.nCopies(ids.size(), "?"));
        return QuarkusTransaction.requiringNew()
                .call(() -> new HashSet<>(rows.list(
                        "select external_id from submission where source = '" + GrantBook.SOURCE
                                + "' and external_id in (" + marks + ")",
                        ids,
                        row -> row.text(1))));
    }

    private static Slice slice(String pageId, String formId, String id, JsonNode lead) {
        ObjectNode payload = Json.MAPPER.createObjectNode().put("field", "leadgen");
        payload.putObject("value")
                .put("leadgen_id", id)
                .put("page_id", pageId)
                .put("form_id", formId)
                .put("created_time", lead.path("created_time").asText());
        return new Slice(
                pageId,
                formId,
                id,
                Json.write(payload),
                MetaTime.parse(lead.path("created_time")),
                Json.write(lead),
                null);
    }
}
