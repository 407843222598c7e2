package io.tributary.hub.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Chromium of this machine; nothing is downloaded. */
final class Browsing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Browsing.class);
    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Browsing(Path chromium) {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium)
                                        .setHeadless(true)
                                        .setArgs(ARGUMENTS));
    }

    /** Empty, and said so, if there is no Chromium. */
    static Optional<Browsing> open() {
        Path chromium = Path.of(place());
        if (!Files.isExecutable(chromium)) {
            String message =
                    "No Chromium at "
                            + chromium
                            + ": the tests of the pages are skipped. Name one with"
                            + " -Dtributary.chromium or TRIBUTARY_CHROMIUM.";
            LOG.warn(message);
            System.out.println(message);
            return Optional.empty();
        }
        return Optional.of(new Browsing(chromium));
    }

    Browser browser() {
        return browser;
    }

    /** A window of its own, whose page adds to the complaints what it has to complain of. */
    Page open(int width, ColorScheme scheme, List<String> complaints) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, 900)
                                .setColorScheme(scheme)
                                .setLocale("en-GB")
                                .setTimezoneId("Europe/Madrid"));
        context.setDefaultTimeout(8_000);
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text());
                    }
                });
        return page;
    }

    /** The whole page, for people to look at. */
    static void screenshot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static String place() {
        String property = System.getProperty("tributary.chromium");
        String variable = System.getenv("TRIBUTARY_CHROMIUM");
        return property != null ? property : variable != null ? variable : "/usr/bin/chromium";
    }
}
