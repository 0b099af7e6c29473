package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import io.leadline.testing.Api;
import io.leadline.testing.LeadlineServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole life of a connection, from a cancelled login to a page that vanished, against the made-up Meta. */
class ConnectionLifeIT {
    private static final String KYIV = "Дніпро Моторс Київ";

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
    void a_connection_is_made_used_lost_and_made_again() {
        Api api = desk.api();
        try (Visitor admin = desk.administrator()) {
            admin.expectFailure(409, "/api/meta/connections");
            cancels(admin);
            assertEquals(
                    0,
                    api.get("/api/meta/connections")
                            .expect(200)
                            .body()
                            .path("items")
                            .size());

            connectsWithoutLeads(admin);
            assertThat(pageRow(admin)).containsText("Permission is missing");
            connects(admin);
            assertThat(pageRow(admin)).containsText("Not monitored");
            admin.press("Refresh pages");
            admin.sees("4 pages found");

            admin.press("Subscribe to " + KYIV);
            admin.sees(KYIV + " is monitored now");
            Errands.submit(api, KYIV, 1);
            admin.go("/history", "Sync history");
            assertThat(admin.row(KYIV)).containsText("Synced", soon());

            losesItsToken(api, admin);
            connects(admin);
            assertThat(pageRow(admin)).containsText("Monitored");
            admin.go("/history", "Sync history");
            assertThat(admin.row(KYIV)).hasCount(2);
            assertThat(admin.row(KYIV).first()).containsText("Synced", soon());

            vanishes(api, admin);
        }
    }

    private static void cancels(Visitor admin) {
        admin.go("/settings/meta", "Meta leads");
        admin.the(AriaRole.BUTTON, "Connect with Facebook").first().click();
        admin.press("Continue as Olena Marchenko");
        admin.press("Cancel");
        admin.sees("The login was cancelled");
        admin.follow("To the Meta settings");
        admin.sees("No pages yet");
    }

    private static void connectsWithoutLeads(Visitor admin) {
        admin.the(AriaRole.BUTTON, "Connect with Facebook").first().click();
        admin.press("Continue as Olena Marchenko");
        admin.page().locator("input[value=leads_retrieval]").uncheck();
        admin.press("Continue");
        admin.sees(AriaRole.HEADING, "Connected");
        admin.sees("Some permissions are missing");
        admin.sees("leads_retrieval");
        admin.go("/settings/meta", "Meta leads");
    }

    private static void connects(Visitor admin) {
        admin.go("/settings/meta", "Meta leads");
        Locator again = admin.the(AriaRole.BUTTON, "Ask again");
        admin.settles();
        (again.count() > 0 ? again : admin.the(AriaRole.BUTTON, "Connect with Facebook"))
                .first()
                .click();
        admin.press("Continue as Olena Marchenko");
        admin.press("Continue");
        admin.sees(AriaRole.HEADING, "Connected");
        assertThat(admin.page().getByText("Some permissions are missing")).hasCount(0);
        admin.go("/settings/meta", "Meta leads");
    }

    private static void losesItsToken(Api api, Visitor admin) {
        String pageId = Errands.page(api, KYIV).path("pageId").asText();
        api.post("/api/sandbox/token-deaths", Map.of("pageId", pageId)).expect(204);
        Errands.submit(api, KYIV, 1);
        admin.go("/history", "Sync history");
        assertThat(admin.row(KYIV).first()).containsText("Paused", soon());
        admin.go("/settings/meta", "Meta leads");
        assertThat(pageRow(admin)).containsText("Needs to be reconnected");
        String mail = Errands.awaitMail(api, LeadlineServer.ADMINISTRATOR);
        assertTrue(mail.contains("no longer lets us read the leads of the page " + KYIV), mail);
        admin.go("/", "Dashboard");
        admin.sees(java.util.regex.Pattern.compile(KYIV));
    }

    /** Its leads stay. */
    private static void vanishes(Api api, Visitor admin) {
        String pageId = Errands.page(api, KYIV).path("pageId").asText();
        api.put("/api/sandbox/pages/" + pageId + "/vanishing", null).expect(204);
        admin.go("/settings/meta", "Meta leads");
        admin.press("Refresh pages");
        assertThat(pageRow(admin)).containsText("Vanished");
        admin.go("/leads", "Leads");
        assertThat(admin.row(KYIV)).hasCount(2);
    }

    private static Locator pageRow(Visitor admin) {
        return admin.row(KYIV).first();
    }

    private static ContainsTextOptions soon() {
        return new ContainsTextOptions().setTimeout(20_000);
    }
}
