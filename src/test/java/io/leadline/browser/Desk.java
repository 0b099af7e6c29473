package io.leadline.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import io.leadline.testing.Api;
import io.leadline.testing.LeadlineServer;
import io.leadline.testing.SandboxLogin;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged product, one Chromium, and browsers in it for whoever comes. */
final class Desk implements AutoCloseable {
    /** What {@link Api#signInFirst} chooses too, so that both ways in lead to the same password. */
    static final String PASSWORD = "chosen-by-the-test";

    private static final List<String> FLAGS = List.of(
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final LeadlineServer server;
    private final Playwright playwright;
    private final Browser chromium;

    private Desk(LeadlineServer server, Playwright playwright, Browser chromium) {
        this.server = server;
        this.playwright = playwright;
        this.chromium = chromium;
    }

    static Desk open() {
        LeadlineServer server = LeadlineServer.inNewFolder().withJvm("-Xmx512m").start();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(chromium())
                        .setChromiumSandbox(false)
                        .setArgs(FLAGS));
        server.waitReady();
        return new Desk(server, playwright, chromium);
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium here: make setup installs it"));
    }

    /** Somebody who is not signed in. */
    Visitor visitor() {
        return new Visitor(chromium, server.base());
    }

    /** The first administrator, already signed in. */
    Visitor administrator() {
        api();
        Visitor visitor = visitor();
        visitor.enter(LeadlineServer.ADMINISTRATOR, PASSWORD);
        return visitor;
    }

    /** The first administrator without a browser. */
    Api api() {
        return new Api(server.base()).signInFirst();
    }

    /** As {@link #api}, with the sandbox's pages connected. */
    Api connected() {
        Api api = api();
        if (!api.get("/api/meta/pages").expect(200).body().path("items").isEmpty()) {
            return api;
        }
        SandboxLogin.connect(api, 0);
        return api;
    }

    URI base() {
        return server.base();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
        server.close();
    }
}
