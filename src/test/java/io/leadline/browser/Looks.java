package io.leadline.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at a page in light, in dark and on a phone: who cannot use it, what does not fit, and what it is like. */
final class Looks {
    private static final Path AXE = Path.of("src/main/webui/node_modules/axe-core/axe.min.js");
    private static final Path SCREENS = Path.of("target/screens");
    private static final int HEIGHT = 900;
    private static final String NEEDED = "document.documentElement.scrollWidth";
    private static final double SETTLING = 3_000;
    private static final int FADING = 400;

    private final Page page;
    private final String name;
    private final List<String> complaints = new ArrayList<>();

    private Looks(Page page, String name) {
        this.page = page;
        this.name = name;
    }

    /** @return what is wrong with the page; its pictures lie in {@code target/screens} */
    static List<String> at(Page page, String name) {
        Looks looks = new Looks(page, name);
        looks.wide(ColorScheme.LIGHT);
        looks.wide(ColorScheme.DARK);
        looks.narrow();
        return looks.complaints;
    }

    private void wide(ColorScheme scheme) {
        String theme = scheme.name().toLowerCase(java.util.Locale.ROOT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        page.waitForCondition(() -> theme.equals(page.locator("html").getAttribute("data-mantine-color-scheme")));
        // colours that fade from one theme into the other have every contrast in between
        page.waitForTimeout(FADING);
        axe(theme);
        picture(theme);
    }

    /** 320 px is the narrowest that must do; the picture is of a usual phone. */
    private void narrow() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        for (int width : List.of(320, 360)) {
            page.setViewportSize(width, HEIGHT);
            if (!fits()) {
                complaints.add("%s: %s px wide on a screen of %d px".formatted(name, page.evaluate(NEEDED), width));
            }
        }
        picture("phone");
        page.setViewportSize(1280, HEIGHT);
    }

    /** What draws itself (a chart) may take a moment to follow the screen. */
    private boolean fits() {
        try {
            // asked from here again and again: waiting inside the page needs an eval, which its policy refuses
            page.waitForCondition(
                    () -> (Boolean) page.evaluate(NEEDED + " <= innerWidth"),
                    new Page.WaitForConditionOptions().setTimeout(SETTLING));
            return true;
        } catch (TimeoutError tooWide) {
            return false;
        }
    }

    /** Evaluated by the browser itself: a script element would be refused by the page's policy, as it should. */
    @SuppressWarnings("unchecked")
    private void axe(String theme) {
        if (!(Boolean) page.evaluate("typeof axe === 'object'")) {
            page.evaluate(script());
        }
        List<Map<String, Object>> violations = (List<Map<String, Object>>) page.evaluate("""
                async () => {
                  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
                  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
                    .map(({ id, help, nodes }) => ({ id, help,
                      where: nodes.slice(0, 3).map(node => node.html.slice(0, 200) + ' ' + node.failureSummary).join('; ') }));
                }""");
        for (Map<String, Object> found : violations) {
            complaints.add("%s (%s): %s, %s: %s"
                    .formatted(name, theme, found.get("id"), found.get("help"), found.get("where")));
        }
    }

    private static String script() {
        try {
            return Files.readString(AXE);
        } catch (IOException missing) {
            throw new UncheckedIOException("npm ci in src/main/webui brings it", missing);
        }
    }

    private void picture(String variant) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(name + "-" + variant + ".png"))
                .setCaret(ScreenshotCaret.INITIAL)
                .setFullPage(true));
    }
}
