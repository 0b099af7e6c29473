package io.leadline.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.testing.Api;
import io.leadline.testing.LeadlineServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What has to be done before or beside what a test shows in the browser; done over the API, as the administrator. */
final class Errands {
    private static final Pattern ACCESS = Pattern.compile("/access/[\\w-]+");

    private Errands() {}

    /** A connected page by its name. */
    static JsonNode page(Api api, String name) {
        JsonNode all = api.get("/api/meta/pages").expect(200).body().path("items");
        return one(all, "name", name);
    }

    static void subscribe(Api api, String name) {
        api.put("/api/meta/pages/" + page(api, name).path("id").asText() + "/subscription", null)
                .expect(200);
    }

    /** Somebody fills in the page's form at the made-up Meta. @return Meta's ids of the leads */
    static List<String> submit(Api api, String page, int count) {
        JsonNode ids = api.post(
                        "/api/sandbox/leads",
                        Map.of("pageId", page(api, page).path("pageId").asText(), "count", count))
                .expect(201)
                .body()
                .path("leadgenIds");
        return StreamSupport.stream(ids.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    static void assignToMe(Api api, String page) {
        String me = api.get("/api/session").expect(200).body().at("/person/id").asText();
        api.put("/api/meta/pages/" + page(api, page).path("id").asText() + "/assignee", Map.of("personId", me))
                .expect(200);
    }

    /** The first form of a page. */
    static JsonNode form(Api api, String page) {
        return api.get("/api/meta/pages/" + page(api, page).path("id").asText() + "/forms")
                .expect(200)
                .body()
                .at("/items/0");
    }

    /** Lets the made-up Meta keep fresh leads back, as Meta does at times. */
    static void notYetReadable(Api api, int seconds) {
        ObjectNode faults =
                (ObjectNode) api.get("/api/sandbox").expect(200).body().path("faults");
        api.put("/api/sandbox/faults", faults.put("notYetReadableSeconds", seconds))
                .expect(200);
    }

    static void assign(Api api, String page, String email) {
        JsonNode staff = api.get("/api/staff").expect(200).body().path("items");
        String person = one(staff, "email", email).path("id").asText();
        api.put("/api/meta/pages/" + page(api, page).path("id").asText() + "/assignee", Map.of("personId", person))
                .expect(200);
    }

    static void awaitLeads(Api api, int count) {
        await(() -> api.get("/api/leads?limit=1").body().at("/total/count").asInt() >= count, "the leads do not come");
    }

    /**
     * Has one lead fail for good: the made-up Meta keeps it back, until this was tried often enough. Afterwards Meta would
     * give it out.
     */
    static void fail(Api api, String page) {
        notYetReadable(api, 3600);
        submit(api, page, 1);
        String pageId = page(api, page).path("pageId").asText();
        String unfinished = "/api/events?state=PENDING&state=PROCESSING&state=FAILED&page=" + pageId;
        await(() -> failedNow(api, api.get(unfinished).body().at("/items/0")), "no row fails");
        notYetReadable(api, 0);
    }

    private static boolean failedNow(Api api, JsonNode event) {
        boolean waiting = "PENDING".equals(event.path("state").asText());
        if (waiting) {
            api.post("/api/events/" + event.path("id").asText() + "/attempts", null);
        }
        return "FAILED".equals(event.path("state").asText());
    }

    /** @return the text of the newest caught mail to this address */
    static String awaitMail(Api api, String to) {
        await(() -> mails(api, to).findFirst().isPresent(), "no mail to " + to);
        String id = mails(api, to).findFirst().orElseThrow().path("id").asText();
        return api.get("/api/demo/mails/" + id).expect(200).body().path("text").asText();
    }

    private static Stream<JsonNode> mails(Api api, String to) {
        JsonNode mails = api.get("/api/demo/mails").expect(200).body().path("items");
        return StreamSupport.stream(mails.spliterator(), false)
                .filter(mail -> to.equals(mail.path("recipient").asText()));
    }

    /** The path of the way in that a mail shows. */
    static String linkIn(String mail) {
        Matcher link = ACCESS.matcher(mail);
        if (!link.find()) {
            throw new AssertionError("no link in:\n" + mail);
        }
        return link.group();
    }

    private static void await(BooleanSupplier condition, String complaint) {
        for (int i = 0; i < 200; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            LeadlineServer.pause(Duration.ofMillis(100));
        }
        throw new AssertionError(complaint);
    }

    private static JsonNode one(JsonNode items, String field, String value) {
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> value.equals(item.path(field).asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(value + " is not among " + items));
    }
}
