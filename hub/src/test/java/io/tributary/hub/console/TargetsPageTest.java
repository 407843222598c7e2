package io.tributary.hub.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.tributary.company.CompanyHub;
import io.tributary.company.DeskHub;
import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.delivery.DeliveryTerms;
import io.tributary.history.delivery.Outbox;
import io.tributary.history.delivery.TargetBackfills;
import io.tributary.history.delivery.TargetDesk;
import io.tributary.history.interaction.InteractionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people see of targets, and do about what these refused, over the tables. */
@SpringBootTest(classes = DeskHub.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TargetsPageTest {

    private static final String CRM = "crm/main";
    private static final String CAUSE = "FIELD_CUSTOM_VALIDATION_EXCEPTION [Subject__c] <b>&?";
    private static final String OTHER = "STRING_TOO_LONG [Name]";

    private static Browsing browsing;

    @LocalServerPort private int port;
    @Autowired private Outbox outbox;
    @Autowired private TargetDesk desk;
    @Autowired private TargetBackfills backfills;
    private final List<String> complaints = new ArrayList<>();
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
        open(1280, ColorScheme.LIGHT);
    }

    /** The history is brought to the target, which refuses the first and takes some of the rest. */
    @BeforeEach
    void refuse() {
        outbox.register(CRM, DeliveryTerms.EVERYTHING);
        desk.retryParked(CRM, null);
        if (backfills.start(CRM, Instant.EPOCH, CompanyHub.NOW).isPresent()) {
            backfills.advance(CRM, 10_000, 20);
        }
        List<CustomerDelivery> work = outbox.lease(CRM, 3, 1, Duration.ofMinutes(1));
        assertThat(work).hasSizeGreaterThan(1);
        park(work.get(0), CAUSE);
        park(work.get(1), OTHER);
        work.stream().skip(2).forEach(this::take);
    }

    @AfterEach
    void pageHadNothingToComplainOf() {
        page.context().close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void tellsHowFarATargetIsBehindAndWhatItRefused() {
        show("/");
        page.click(".top-nav a:has-text('Targets')");

        Locator target = page.locator(".target", new Page.LocatorOptions().setHasText(CRM));
        assertThat(target.locator(".target-state")).hasText("no route delivers to it");
        assertThat(target.locator(".figures")).containsText("Refused");
        assertThat(target.locator(".backfill")).containsText("20 of");
        assertThat(refusal(CAUSE)).containsText("1 interaction");
        assertThat(refusal(CAUSE)).containsText("of 1 customer who gets nothing more");
        refusal(CAUSE).locator("a:has-text('An example')").click();
        assertThat(page.locator(".delivery-parked")).containsText(CRM);
    }

    @Test
    void deliversAgainWhatWasRefusedForOneCause() {
        show("/targets");
        refusal(OTHER).locator("button").click();

        assertThat(page.locator(".notice")).hasText("1 interaction is delivered again");
        assertThat(page.locator(".refusals > li")).hasCount(1);
        assertThat(desk.parked(CRM, 9)).extracting(each -> each.cause()).containsExactly(CAUSE);
    }

    @Test
    void givesUpWhatWasRefusedWithAReason() {
        show("/targets");
        refusal(CAUSE).locator(".skip-refusal").click();
        assertThat(page.locator(".refusal-cause")).hasText(CAUSE);
        assertThat(page.locator("#outcome"))
                .containsText("does not get 1 interaction, and the rest of 1 customer goes on");
        page.evaluate("document.getElementById('reason').required = false");
        page.click("#confirm");
        assertThat(page.locator("#problem")).isVisible();
        complaints.removeIf(complaint -> complaint.contains("400"));
        page.fill("#reason", "No subjects for this CRM");
        page.click("#confirm");

        assertThat(page.locator(".notice")).hasText("1 interaction is given up");
        assertThat(refusal(CAUSE)).hasCount(0);
        assertThat(desk.parked(CRM, 9)).extracting(each -> each.cause()).containsExactly(OTHER);
    }

    @Test
    void knowsNothingOfRefusalsThatAreNone() {
        assertThat(page.navigate(address("/desk/targets/crm/main/skip?cause=none")).status())
                .isEqualTo(404);
        assertThat(page.navigate(address("/desk/targets/no/such/skip")).status()).isEqualTo(404);
        complaints.removeIf(complaint -> complaint.contains("404"));
    }

    @ParameterizedTest
    @CsvSource({"360, DARK", "360, LIGHT", "1280, LIGHT", "1280, DARK"})
    void fitsAndIsUsableByEverybody(int width, ColorScheme scheme) {
        open(width, scheme);
        show("/targets");
        suitsEverybody("targets-" + width + "-" + scheme);
        refusal(CAUSE).locator(".skip-refusal").click();
        assertThat(page.locator("#confirm")).isVisible();
        suitsEverybody("skip-" + width + "-" + scheme);
    }

    private void suitsEverybody(String name) {
        screenshot(name);
        assertThat(
                        page.evaluate(
                                "document.documentElement.scrollWidth"
                                        + " - document.documentElement.clientWidth"))
                .as(name)
                .isEqualTo(0);
        assertThat(Accessibility.faults(page)).as(name).isEmpty();
    }

    private void take(CustomerDelivery work) {
        InteractionId first = work.interactions().get(0).id();
        outbox.complete(work.lease(), List.of(DeliveryResult.delivered(first, "003000000000001")));
    }

    private void park(CustomerDelivery work, String cause) {
        InteractionId first = work.interactions().get(0).id();
        outbox.complete(work.lease(), List.of(DeliveryResult.parked(first, cause)));
    }

    private Locator refusal(String cause) {
        return page.locator(".refusals > li", new Page.LocatorOptions().setHasText(cause));
    }

    private void show(String path) {
        page.navigate(address(path));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private void open(int width, ColorScheme scheme) {
        if (page != null) {
            page.context().close();
        }
        page = browsing.open(width, scheme, complaints);
    }

    private void screenshot(String name) {
        Browsing.screenshot(page, name);
    }
}
