package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Somebody at a browser of their own, who finds things by what they are called. What goes wrong unseen (an error in the
 * console, a refused style, an exception) fails the test when they leave.
 */
final class Visitor implements AutoCloseable {
    private static final double PATIENCE = 15_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();

    Visitor(Browser chromium, URI base) {
        context = chromium.newContext(new Browser.NewContextOptions()
                .setBaseURL(base.toString())
                .setLocale("en-GB")
                .setTimezoneId("Europe/Kyiv")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1280, 900));
        context.setDefaultTimeout(PATIENCE);
        context.addInitScript("addEventListener('securitypolicyviolation', event => console.error("
                + "'refused by policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))");
        page = context.newPage();
        page.onConsoleMessage(this::listen);
        page.onPageError(error -> faults.add("exception: " + error));
        // Whoever is not signed in yet asks who they are.
        expectFailure(401, "/api/session");
    }

    private void listen(ConsoleMessage message) {
        String line = message.text() + " @ " + message.location();
        if ("error".equals(message.type())
                && expected.stream().noneMatch(pattern -> pattern.matcher(line).find())) {
            faults.add(line);
        }
    }

    /** An answer that Chromium reports as an error though the test provokes it. */
    Visitor expectFailure(int status, String path) {
        expected.add(Pattern.compile("status of " + status + " .*" + Pattern.quote(path)));
        return this;
    }

    /** Signs in without the form. */
    Visitor enter(String email, String password) {
        APIResponse answer = context.request()
                .post(
                        "/api/session",
                        RequestOptions.create()
                                .setHeader("X-Leadline", "1")
                                .setData(Map.of("email", email, "password", password)));
        if (answer.status() != 200) {
            throw new AssertionError("cannot sign in: " + answer.text());
        }
        return this;
    }

    Page page() {
        return page;
    }

    Visitor go(String path) {
        page.navigate(path);
        return this;
    }

    /** Goes there and waits until the page of this name stands. */
    Visitor go(String path, String heading) {
        go(path);
        sees(AriaRole.HEADING, heading);
        return this;
    }

    Locator the(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .and(page.locator("input"));
    }

    /** The row of a table in which this stands. */
    Locator row(String text) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
    }

    void fill(String label, String value) {
        field(label).fill(value);
    }

    void press(String button) {
        the(AriaRole.BUTTON, button).click();
    }

    void follow(String link) {
        the(AriaRole.LINK, link).click();
    }

    /** Chooses in a select. */
    void choose(String label, String option) {
        field(label).click();
        the(AriaRole.OPTION, option).click();
    }

    void sees(AriaRole role, String name) {
        assertThat(the(role, name).first()).isVisible(visibleSoon());
    }

    void sees(String text) {
        sees(page.getByText(text));
    }

    void sees(Pattern text) {
        sees(page.getByText(text));
    }

    /** Until nothing is loading any more. */
    void settles() {
        assertThat(the(AriaRole.STATUS, "Loading")).hasCount(0);
    }

    private static void sees(Locator found) {
        assertThat(found.filter(new Locator.FilterOptions().setVisible(true)).first())
                .isVisible(visibleSoon());
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions visibleSoon() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }

    @Override
    public void close() {
        context.close();
        if (!faults.isEmpty()) {
            throw new AssertionError("went wrong unseen:\n" + String.join("\n", faults));
        }
    }
}
