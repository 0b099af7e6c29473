package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.leadline.testing.Api;
import io.leadline.testing.LeadlineServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What people do with the product, done to the packaged product in a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserIT {
    private static final String KYIV = "Дніпро Моторс Київ";
    private static final String ISTANBUL = "Boğaziçi Dil Okulu";
    private static final String WARSAW = "Klinika Zdrowy Uśmiech Warszawa";
    private static final String ALMATY = "Almaty Business Travel";

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = Desk.open();
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    @Order(1)
    void the_one_time_password_leads_to_a_password_of_ones_own_and_to_the_dashboard() {
        try (Visitor first = desk.visitor()) {
            first.go("/", "Sign in");
            first.fill("E-mail address", LeadlineServer.ADMINISTRATOR);
            first.fill("Password", "not-the-password");
            first.press("Sign in");
            first.sees("E-mail address or password is wrong.");

            first.fill("Password", LeadlineServer.ONE_TIME_PASSWORD);
            first.press("Sign in");
            first.sees(AriaRole.HEADING, "Choose your own password");
            first.fill("New password", "short");
            first.press("Change password");
            first.sees("At least 12 characters");
            first.fill("New password", Desk.PASSWORD);
            first.press("Change password");
            first.sees(AriaRole.HEADING, "Dashboard");
        }
        try (Visitor again = desk.visitor()) {
            again.go("/leads", "Sign in");
            again.fill("E-mail address", LeadlineServer.ADMINISTRATOR);
            again.fill("Password", Desk.PASSWORD);
            again.press("Sign in");
            again.sees(AriaRole.HEADING, "No leads yet");
        }
    }

    @Test
    @Order(2)
    void meta_settings_are_saved_and_the_secret_shows_on_request_only() {
        String secret = desk.api()
                .post("/api/meta/settings/app-secret/reveals", Map.of())
                .body()
                .path("appSecret")
                .asText();
        try (Visitor admin = desk.administrator()) {
            admin.go("/settings/meta", "Meta leads");
            admin.choose("Source", "Facebook");
            admin.choose("Status", "New");
            admin.sees("There are changes that aren't saved.");
            admin.press("Save settings");
            admin.sees("Settings saved");

            admin.go("/settings/meta", "Meta leads");
            assertThat(admin.field("Source")).hasValue("Facebook");
            assertThat(admin.field("Status")).hasValue("New");
            assertThat(admin.field("Callback URL")).hasValue(desk.base() + "/webhooks/meta");
            assertThat(admin.field("Verify token")).hasValue(Pattern.compile("\\S{20,}"));

            Locator field = admin.field("App Secret");
            assertThat(field).hasAttribute("type", "password");
            assertThat(field).hasValue("");
            admin.press("Show App Secret");
            assertThat(field).hasValue(secret);
            assertThat(field).hasAttribute("type", "text");
            admin.press("Hide App Secret");
            assertThat(field).hasValue("");
            assertTrue(!admin.page().content().contains(secret), "the secret stays in the page");
        }
    }

    @Test
    @Order(3)
    void connecting_lists_the_pages_and_an_assignee_is_saved_as_soon_as_chosen() {
        String me = desk.api().get("/api/session").body().at("/person/name").asText();
        try (Visitor admin = desk.administrator()) {
            admin.go("/settings/meta", "Meta leads");
            admin.the(AriaRole.BUTTON, "Connect with Facebook").first().click();
            admin.press("Continue as Olena Marchenko");
            admin.press("Continue");
            admin.sees(AriaRole.HEADING, "Connected");
            admin.sees("4 pages found.");
            admin.follow("To the Meta settings");
            for (String page : List.of(KYIV, ISTANBUL, WARSAW, ALMATY)) {
                assertThat(admin.row(page)).containsText("Not monitored");
            }

            admin.press("Subscribe to " + KYIV);
            admin.sees(KYIV + " is monitored now");
            assertThat(admin.row(KYIV)).containsText("Monitored");
            admin.choose("Assignee of " + KYIV, me);
            assertThat(admin.row(KYIV).getByLabel("Saved")).isVisible();
            admin.go("/settings/meta", "Meta leads");
            assertThat(admin.field("Assignee of " + KYIV)).hasValue(me);
            assertThat(admin.the(AriaRole.BUTTON, "Stop monitoring " + KYIV)).isVisible();
        }
    }

    @Test
    @Order(4)
    void a_test_lead_is_watched_through_its_steps_and_its_assignee_gets_a_mail() {
        Api api = desk.connected();
        Errands.subscribe(api, KYIV);
        Errands.assignToMe(api, KYIV);
        try (Visitor admin = desk.administrator()) {
            admin.go("/settings/meta", "Meta leads");
            admin.field("Page").click();
            admin.the(AriaRole.OPTION, KYIV).click();
            admin.press("Send test lead");
            Locator steps = admin.the(AriaRole.LIST, "Way of the test lead").getByRole(AriaRole.LISTITEM);
            assertThat(steps).hasCount(8);
            for (Locator step : steps.all()) {
                assertThat(step).hasAttribute("data-state", "done", soon());
            }
            admin.follow("Open the lead");
            admin.sees(AriaRole.HEADING, "Why this assignee");
            admin.sees("has its own assignee");
            String name = admin.page().locator("h1").textContent();

            admin.follow("Caught mail");
            admin.sees(AriaRole.HEADING, "Caught mail");
            admin.page()
                    .getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText(LeadlineServer.ADMINISTRATOR))
                    .first()
                    .click();
            assertThat(admin.page().getByRole(AriaRole.ARTICLE)).containsText(name);
        }
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions soon() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions().setTimeout(30_000);
    }

    @Test
    @Order(5)
    void a_signed_delivery_becomes_a_lead_in_the_list_that_is_open() throws Exception {
        Api api = desk.connected();
        // Before anybody subscribes to the page, the made-up Meta tells nobody: the news comes from here.
        String leadgenId = Errands.submit(api, ISTANBUL, 1).getFirst();
        Errands.subscribe(api, ISTANBUL);
        JsonNode form = Errands.form(api, ISTANBUL);
        try (Visitor admin = desk.administrator()) {
            admin.go("/leads", "Leads");
            Locator arrived = admin.row("Just in").filter(new Locator.FilterOptions().setHasText(ISTANBUL));
            assertThat(arrived).hasCount(0);
            String pageId = Errands.page(api, ISTANBUL).path("pageId").asText();
            long sent = System.nanoTime();
            assertEquals(200, new Delivery(pageId, form.path("formId").asText(), leadgenId).send(desk.base(), api));
            arrived.waitFor(new Locator.WaitForOptions().setTimeout(10_000));
            Duration took = Duration.ofNanos(System.nanoTime() - sent);
            System.out.println("browser: delivered to seen in the open list: " + took.toMillis() + " ms");
        }
    }

    @Test
    @Order(6)
    void a_dead_token_pauses_a_row_and_reconnecting_sets_it_going() {
        Api api = desk.connected();
        Errands.subscribe(api, WARSAW);
        api.post(
                        "/api/sandbox/token-deaths",
                        Map.of(
                                "pageId",
                                Errands.page(api, WARSAW).path("pageId").asText()))
                .expect(204);
        Errands.submit(api, WARSAW, 1);
        try (Visitor admin = desk.administrator()) {
            admin.go("/history", "Sync history");
            Locator row = admin.row(WARSAW);
            assertThat(row).containsText("Paused", within(20));
            assertThat(row).containsText("An administrator must connect with Facebook again");
            admin.go("/settings/meta", "Meta leads");
            assertThat(admin.row(WARSAW)).containsText("Needs to be reconnected");
            assertThat(admin.row(WARSAW)).containsText("Connect with Facebook again");

            admin.the(AriaRole.BUTTON, "Connect with Facebook").first().click();
            admin.press("Continue as Olena Marchenko");
            admin.press("Continue");
            admin.sees(AriaRole.HEADING, "Connected");
            admin.go("/history", "Sync history");
            assertThat(row).containsText("Synced", within(20));
        }
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions within(int seconds) {
        return new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                .setTimeout(seconds * 1000);
    }

    @Test
    @Order(7)
    void a_failed_row_is_retried_by_hand() {
        Api api = desk.connected();
        Errands.subscribe(api, ALMATY);
        Errands.fail(api, ALMATY);
        try (Visitor admin = desk.administrator()) {
            admin.go("/history", "Sync history");
            Locator row = admin.row(ALMATY);
            assertThat(row).containsText("Failed", within(20));
            row.getByRole(AriaRole.CHECKBOX).check();
            admin.press("Retry");
            admin.sees("1 event goes on now");
            assertThat(row).containsText("Synced", within(20));
        }
    }
}
