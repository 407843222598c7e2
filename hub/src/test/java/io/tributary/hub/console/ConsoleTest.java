package io.tributary.hub.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import io.tributary.company.CompanyHistory;
import io.tributary.company.CompanyHub;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = CompanyHub.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ConsoleTest {

    private static Browsing browsing;

    @LocalServerPort private int port;
    @Autowired private CompanyHistory history;
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void openBrowser() {
        browsing = Browsing.open().orElse(null);
        com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(8_000);
        assumeTrue(browsing != null, "no Chromium");
    }

    @AfterAll
    static void closeBrowser() {
        if (browsing != null) {
            browsing.close();
        }
    }

    @BeforeEach
    void openPage() {
        open(options(1280, ColorScheme.LIGHT));
    }

    @AfterEach
    void pageHadNothingToComplainOf() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana ruiz",
                "RUIZ ana",
                "ana.ruiz@example.com",
                "Ana.Ruiz@EXAMPLE.com",
                "600 111 222",
                "+34 600-111-222",
                "(600) 11.12.22",
                "0034600111222"
            })
    void findsCustomerHoweverTyped(String typed) {
        page.fill("#q", typed);
        page.press("#q", "Enter");
        assertThat(page.locator(".customer-name")).hasText("Ana Ruiz");
        page.click(".customer-name");
        assertThat(page.locator("h1")).hasText("Ana Ruiz");
    }

    @Test
    void saysWhenNobodyMatches() {
        page.fill("#q", "nobody of that name");
        page.press("#q", "Enter");
        assertThat(page.locator("#customers .empty")).isVisible();
        screenshot("start-nobody");
    }

    @Test
    void showsHistoryByMatterInOrder() {
        openCustomer("Ana Ruiz");
        Locator matter = page.locator(".matter", new Page.LocatorOptions().setHasText("#1001"));
        assertThat(matter).hasCount(1);
        assertThat(matter.locator(".contact-head strong"))
                .hasText(
                        new String[] {
                            "Order", "Message", "Message", "Call", "Message", "Message", "Refund"
                        });
        assertThat(matter.locator(".contact").nth(3)).containsText("with ext-12");
        assertThat(matter.locator(".contact").nth(3)).containsText("4:12");
        assertThat(matter.locator(".contact").nth(1)).containsText("tracking.png");
        assertThat(matter).containsText("salesforce/main");
    }

    @Test
    void showsFullTextOnDemand() {
        openCustomer("Ana Ruiz");
        Locator mail =
                page.locator(".contact", new Page.LocatorOptions().setHasText("tracking page"));
        assertThat(mail).not().containsText("Calle Mayor");
        mail.locator(".more").click();
        assertThat(mail).containsText("Calle Mayor");
        assertThat(page).hasURL(page.url());
    }

    @Test
    void narrowsWithoutLoadingThePageAgain() {
        openCustomer("Ana Ruiz");
        page.evaluate("window.same = true");
        page.click("#chip-phone");
        assertThat(page.locator(".contact")).hasCount(2);
        assertThat(page.locator("#chip-phone")).hasAttribute("aria-current", "true");
        assertThat(page.url()).contains("channel=phone");
        page.selectOption("#kind", "voicemail");
        assertThat(page.locator("#history .empty")).isVisible();
        page.click("#reset");
        assertThat(page.locator(".contact")).hasCount(8);
        assertThat(page.evaluate("window.same")).isEqualTo(true);
    }

    @Test
    void narrowsByMatterAndTime() {
        openCustomer("Ana Ruiz");
        page.selectOption("#matter", new SelectOption().setLabel("Order #1001"));
        assertThat(page.locator(".contact")).hasCount(7);
        page.click("#reset");
        assertThat(page.locator(".contact")).hasCount(8);
        page.fill("#from", "2026-11-17");
        assertThat(page.locator(".contact")).hasCount(4);
        page.fill("#to", "2026-11-18");
        assertThat(page.locator(".contact")).hasCount(3);
    }

    @Test
    void worksWithoutScripts() {
        String path = path("Ana Ruiz");
        open(options(1280, ColorScheme.LIGHT).setJavaScriptEnabled(false));
        page.navigate(url(path));
        page.click("#chip-phone");
        assertThat(page.locator(".contact")).hasCount(2);
        page.selectOption("#kind", "call");
        page.click("#apply");
        assertThat(page.locator(".contact")).hasCount(2);
        page.navigate(url(path("Mark Lindqvist")));
        page.click(".older");
        assertThat(page.locator(".contact")).hasCount(50);
        complaints.clear();
    }

    @Test
    void showsOlderInteractionsToTheLast() {
        openCustomer("Mark Lindqvist");
        assertThat(page.locator(".contact")).hasCount(50);
        page.click(".older");
        assertThat(page.locator(".contact")).hasCount(100);
        assertThat(page.locator(".matter:focus")).hasCount(1);
        page.click(".older");
        assertThat(page.locator(".contact")).hasCount(130);
        assertThat(page.locator(".older")).hasCount(0);
        List<String> texts = page.locator(".contact .text").allTextContents();
        assertThat(texts).doesNotHaveDuplicates().hasSize(130);
    }

    @Test
    void showsWhatComesInByItself() {
        page.navigate(url("/"));
        history.record(message("live-1", "Just in time"));
        assertThat(page.locator("#live")).containsText("Just in time");
        page.click("#pause");
        assertThat(page.locator("#pause")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void tellsHealth() {
        page.navigate(url("/"));
        assertThat(page.locator("#health .dot.is-up")).hasCount(1);
        assertThat(page.locator("#health")).hasText("All parts run");
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK", "320, LIGHT"})
    void fitsEveryWidth(int width, ColorScheme scheme) {
        String customer = path("Ana Ruiz");
        String interaction = interactionPath(customer);
        open(options(width, scheme));
        for (String path : List.of("/", customer, interaction, "/problems", "/nothing-here")) {
            page.navigate(url(path));
            page.waitForLoadState();
            Object surplus =
                    page.evaluate(
                            "document.documentElement.scrollWidth"
                                    + " - document.documentElement.clientWidth");
            assertThat(surplus).as(path).isEqualTo(0);
            if (width > 320) {
                screenshot(name(path) + "-" + width + "-" + scheme);
            }
        }
        complaints.removeIf(complaint -> complaint.contains("404"));
    }

    @Test
    void worksByKeyboard() {
        page.navigate(url("/"));
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip:focus")).isVisible();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main:focus")).hasCount(1);
        page.focus("#q");
        page.keyboard().type("ruiz");
        page.keyboard().press("Enter");
        assertThat(page.locator(".customer-name")).hasText("Ana Ruiz");
        page.focus(".customer-name");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Ana Ruiz");
        page.focus("#chip-shop");
        page.keyboard().press("Enter");
        assertThat(page.locator(".contact")).hasCount(2);
        assertThat(page.locator("#chip-shop:focus")).hasCount(1);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void hasEnoughContrastAndNamesForEverything(ColorScheme scheme) {
        String customer = path("Ana Ruiz");
        open(options(1280, scheme));
        for (String path : List.of("/", customer, interactionPath(customer))) {
            page.navigate(url(path));
            assertThat(Accessibility.faults(page)).as(path).isEmpty();
        }
    }

    private static Interaction message(String id, String text) {
        return Interaction.builder()
                .source("desk/chat")
                .sourceEventId(id)
                .kind(Kind.MESSAGE)
                .channel(Channel.CHAT)
                .direction(Direction.INBOUND)
                .occurredAt(CompanyHub.NOW)
                .text(text)
                .participant(
                        new Participant(
                                ParticipantRole.CUSTOMER,
                                null,
                                List.of(Identifier.of("email", "new@example.com", Proof.STATED))))
                .thread("live")
                .build();
    }

    private static Browser.NewContextOptions options(int width, ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Madrid");
    }

    private void open(Browser.NewContextOptions options) {
        if (context != null) {
            context.close();
        }
        context = browsing.browser().newContext(options);
        context.setDefaultTimeout(8_000);
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text());
                    }
                });
        page.navigate(url("/"));
    }

    private String path(String name) {
        page.navigate(url("/"));
        return page.locator(".customer-name", new Page.LocatorOptions().setHasText(name))
                .getAttribute("href");
    }

    private String interactionPath(String customer) {
        page.navigate(url(customer));
        return page.locator(".contact", new Page.LocatorOptions().setHasText("tracking page"))
                .locator(".contact-foot .quiet-link")
                .last()
                .getAttribute("href");
    }

    private void openCustomer(String name) {
        page.navigate(url(path(name)));
    }

    private void screenshot(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private static String name(String path) {
        return path.equals("/") ? "start" : path.replaceFirst("^/(console/)?([^/]+).*", "$2");
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
