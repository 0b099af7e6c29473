package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.leadline.testing.Api;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Whoever comes to the product: an agent, people of other languages, people with a small screen or a screen reader. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PeopleIT {
    private static final String KYIV = "Дніпро Моторс Київ";
    private static final String ISTANBUL = "Boğaziçi Dil Okulu";
    private static final String AGENT = "ayla@example.test";

    private static Desk desk;
    private static Api api;

    /** A desk with work on it: two pages, leads, a row that failed. */
    @BeforeAll
    static void open() {
        desk = Desk.open();
        api = desk.connected();
        Errands.subscribe(api, KYIV);
        Errands.subscribe(api, ISTANBUL);
        Errands.assignToMe(api, KYIV);
        Errands.submit(api, KYIV, 11);
        Errands.awaitLeads(api, 11);
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    @Order(1)
    void an_agent_comes_by_invitation_and_sees_only_their_own_leads() {
        try (Visitor admin = desk.administrator()) {
            admin.go("/staff", "Staff");
            admin.press("Invite");
            admin.fill("Name", "Ayla Demir");
            admin.fill("E-mail address", AGENT);
            admin.press("Send invitation");
            admin.sees("Invitation sent to " + AGENT);
        }
        try (Visitor agent = desk.visitor()) {
            agent.go(Errands.linkIn(Errands.awaitMail(api, AGENT)));
            agent.fill("New password", "a-password-of-ayla");
            agent.press("Save and sign in");
            agent.sees(AriaRole.HEADING, "Dashboard");
            agent.sees(AriaRole.NAVIGATION, "Your leads");

            Errands.assign(api, ISTANBUL, AGENT);
            Errands.submit(api, ISTANBUL, 2);
            agent.follow("Leads");
            Locator leads = agent.the(AriaRole.TABLE, "Leads").locator("tbody").getByRole(AriaRole.ROW);
            assertThat(leads)
                    .hasCount(
                            2,
                            new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions()
                                    .setTimeout(20_000));
            assertThat(leads.first()).containsText(ISTANBUL);

            refusedEverywhere(agent);
            agent.go("/", "Dashboard").settles();
            assertEquals(List.of(), Looks.at(agent.page(), "agent"));
        }
    }

    private static void refusedEverywhere(Visitor agent) {
        assertThat(agent.the(AriaRole.LINK, "Staff")).hasCount(0);
        for (String path : List.of("/staff", "/audit", "/history", "/settings/meta", "/demo/sandbox")) {
            agent.go(path, "You may not see this");
        }
        String foreign = api.get("/api/leads?assignee=me&limit=1")
                .expect(200)
                .body()
                .at("/items/0/id")
                .asText();
        agent.expectFailure(404, "/api/leads/" + foreign);
        agent.go("/leads/" + foreign, "This lead is not here");
        agent.follow("To all leads");
        agent.sees(AriaRole.HEADING, "Leads");
    }

    @Test
    @Order(2)
    void the_interface_speaks_turkish() {
        try (Visitor admin = desk.administrator()) {
            admin.go("/account", "Your account");
            admin.choose("Language", "Türkçe");
            admin.sees(AriaRole.HEADING, "Hesabınız");
            assertThat(admin.page().locator("html")).hasAttribute("lang", "tr");
            assertThat(admin.the(AriaRole.LINK, "Potansiyel müşteriler")).isVisible();
            admin.go("/", "Gösterge paneli");
            admin.sees(Pattern.compile("30 günde [\\d.]+ "));
            assertThat(admin.the(AriaRole.NAVIGATION, monthIn(Locale.of("tr")) + " Meta kayıtları"))
                    .isVisible();
            admin.go("/history", "Eşitleme geçmişi");
            assertThat(admin.row(KYIV).first()).containsText("Eşitlendi");
        } finally {
            api.patch("/api/me", Map.of("language", "en")).expect(200);
        }
    }

    /** Such as "Kasım 2026". */
    private static String monthIn(Locale language) {
        YearMonth month =
                YearMonth.parse(api.get("/api/dashboard").body().path("month").asText());
        return DateTimeFormatter.ofPattern("LLLL yyyy", language).format(month);
    }

    @Test
    @Order(3)
    void the_interface_speaks_ukrainian_with_its_plurals() {
        try (Visitor admin = desk.administrator()) {
            admin.go("/account", "Your account");
            admin.choose("Language", "Українська");
            admin.sees(AriaRole.HEADING, "Ваш обліковий запис");
            assertThat(admin.page().locator("html")).hasAttribute("lang", "uk");
            admin.go("/", "Огляд");
            int leads = api.get("/api/leads?limit=1").body().at("/total/count").asInt();
            admin.sees(leads + " " + ukrainianLeads(leads) + " за 30 днів");
            admin.go("/leads", "Ліди");
            assertThat(admin.the(AriaRole.COLUMNHEADER, "Відповідальний")).isVisible();
            admin.row(KYIV).first().getByRole(AriaRole.LINK).first().click();
            admin.sees(AriaRole.HEADING, "Чому цей відповідальний");
            admin.sees(Pattern.compile("\\d{1,2} (лист|груд|січ)\\S* 20\\d\\d"));
        } finally {
            api.patch("/api/me", Map.of("language", "en")).expect(200);
        }
    }

    private static String ukrainianLeads(int count) {
        if (count % 10 == 1 && count % 100 != 11) {
            return "лід";
        }
        boolean few = count % 10 >= 2 && count % 10 <= 4 && (count % 100 < 12 || count % 100 > 14);
        return few ? "ліди" : "лідів";
    }

    @Test
    @Order(4)
    void every_page_can_be_used_by_everybody_in_light_in_dark_and_on_a_phone() {
        List<String> complaints = new ArrayList<>();
        try (Visitor anybody = desk.visitor()) {
            anybody.go("/sign-in", "Sign in");
            complaints.addAll(Looks.at(anybody.page(), "sign-in"));
        }
        try (Visitor admin = desk.administrator()) {
            pages().forEach((path, heading) -> {
                admin.go(path, heading).settles();
                complaints.addAll(Looks.at(admin.page(), named(path)));
            });
        }
        assertEquals(List.of(), complaints, String.join("\n", complaints));
    }

    /** Path and heading of every page that an administrator may open. */
    private static Map<String, String> pages() {
        Errands.fail(api, KYIV);
        JsonNode lead = api.get("/api/leads?limit=1&assignee=me").body().at("/items/0");
        JsonNode event = api.get("/api/events?limit=1&state=FAILED").body().at("/items/0");
        String mail =
                api.get("/api/demo/mails?limit=1").body().at("/items/0/id").asText();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("/", "Dashboard");
        pages.put("/leads", "Leads");
        pages.put("/leads/" + lead.path("id").asText(), lead.path("name").asText());
        pages.put("/history", "Sync history");
        pages.put("/history/balance", "Sync history");
        pages.put(
                "/history/" + event.path("id").asText(),
                event.path("externalId").asText());
        pages.put("/settings/meta", "Meta leads");
        pages.put("/settings/statuses", "Statuses");
        pages.put("/settings/sources", "Sources");
        pages.put("/settings/organisation", "Organisation");
        pages.put("/staff", "Staff");
        pages.put("/audit", "Audit log");
        pages.put("/account", "Your account");
        pages.put("/demo/sandbox", "Sandbox");
        pages.put("/demo/mails?mail=" + mail, "Caught mail");
        return pages;
    }

    private static String named(String path) {
        String name = path.replaceFirst("\\?.*", "")
                .replaceFirst("[0-9a-f-]{36}$", "one")
                .replace('/', '-');
        return name.length() < 2 ? "dashboard" : name.substring(1);
    }
}
