package io.tributary.hub.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.tributary.company.CompanySuggestions;
import io.tributary.company.DeskCompany;
import io.tributary.company.DeskHub;
import io.tributary.history.decision.Decision;
import io.tributary.history.decision.DecisionKind;
import io.tributary.history.decision.Decisions;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.History;
import io.tributary.history.suggestion.Suggestion;
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

/** What people decide on pages, over the tables. */
@SpringBootTest(classes = DeskHub.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DeskTest {

    private static final Identifier BRUNO = DeskCompany.mail("bruno.sala");
    private static final Identifier BRUNO_PHONE = DeskCompany.phone("+34611000001");
    private static final Identifier DORA = DeskCompany.mail("dora.sala");
    private static final Identifier CARLA = DeskCompany.mail("carla.nunez");
    private static final Identifier CARLA_WORK = DeskCompany.mail("carla.work");

    private static Browsing browsing;

    @LocalServerPort private int port;
    @Autowired private History history;
    @Autowired private Decisions decisions;
    @Autowired private CompanySuggestions suggestions;
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

    @AfterEach
    void pageHadNothingToComplainOf() {
        page.context().close();
        suggestions.clear();
        decisions
                .list(io.tributary.history.query.PageRequest.first(100))
                .items()
                .forEach(each -> decisions.revoke(each.id(), "test"));
        assertThat(complaints).isEmpty();
    }

    @Test
    void tellsWhyWithTheEvidence() {
        show(BRUNO);
        Locator phone = known("+34611000001");
        assertThat(phone).containsText("asserted by the network");
        assertThat(phone).containsText("proves who it is");
        phone.locator("summary").click();
        assertThat(phone).containsText("joined because order 2001 (desk/shop, 2026-10-12)");
        phone.locator(".link-evidence a").first().click();
        assertThat(page.locator("h1")).hasText("Order 2001");
    }

    @Test
    void separatesWhatIsSomebodyElses() {
        show(BRUNO);
        assertThat(id(BRUNO)).isEqualTo(id(DORA));
        known("+34611000001").locator(".split").click();
        assertThat(page.locator("#outcome")).containsText("There will be 3 customers");
        page.locator(".choice", has("dora.sala")).locator("input").check();
        assertThat(page.locator("#outcome")).containsText("There will be 2 customers");
        assertThat(page.locator("#outcome .cuts li")).hasCount(1);
        screenshot("split-1280-LIGHT");
        page.fill("#reason", "Dora has the number now");
        page.click("#confirm");

        assertThat(page.locator(".notice")).containsText("They are two customers now");
        assertThat(page.locator("#decisions")).containsText("Dora has the number now");
        screenshot("separated-1280-LIGHT");
        assertThat(id(BRUNO)).isNotEqualTo(id(DORA));
        assertThat(id(BRUNO_PHONE)).isEqualTo(id(DORA));
        Locator other = page.locator(".notice a");
        assertThat(other).hasCount(1);
        other.click();
        assertThat(page.locator("#decisions")).containsText("Dora has the number now");

        page.click(".revoke");
        assertThat(page.locator("#outcome")).containsText("if the evidence says so");
        screenshot("revoke-1280-LIGHT");
        page.click("#confirm");
        assertThat(page.locator(".notice")).containsText("Revoked. They are one customer");
        assertThat(page.locator("#decisions")).hasCount(0);
        assertThat(id(BRUNO)).isEqualTo(id(DORA));
    }

    @Test
    void overridesAnEarlierDecision() {
        decide(DecisionKind.ALWAYS, CARLA, CARLA_WORK);
        show(CARLA_WORK);
        known("carla.work@example.com").locator(".split").click();
        page.fill("#reason", "Namesakes");
        page.click("#confirm");
        assertThat(page.locator(".notice")).containsText("They are two customers now");
        assertThat(page.locator("#decisions > ul > li")).hasCount(1);
        assertThat(id(CARLA)).isNotEqualTo(id(CARLA_WORK));
    }

    @Test
    void joinsTwoThatASearchFinds() {
        show(CARLA);
        page.click("#same");
        page.fill("#words", "carla.work@example.com");
        page.press("#words", "Enter");
        assertThat(page.locator(".found-row")).hasCount(1);
        screenshot("same-1280-LIGHT");
        page.click(".choose");
        assertThat(page.locator("#outcome")).containsText("one customer with 3 identifiers");
        screenshot("pair-1280-LIGHT");
        page.fill("#reason", "Her address at work");
        page.click("#confirm");
        assertThat(page.locator(".notice")).containsText("They are one customer now");
        assertThat(page.locator(".knowns")).containsText("carla.work@example.com");
        assertThat(id(CARLA)).isEqualTo(id(CARLA_WORK));
    }

    @Test
    void tellsThatADecisionStandsInTheWay() {
        decide(DecisionKind.NEVER, CARLA, CARLA_WORK);
        show("/desk/customers/%s/with/%s/always".formatted(id(CARLA), id(CARLA_WORK)));
        assertThat(page.locator("#outcome")).containsText("A decision keeps them apart");
        assertThat(page.locator("#confirm")).hasCount(0);
        assertThat(page.locator("#outcome .revoke")).isVisible();
        show("/desk/customers/%s/with/%s/always".formatted(id(CARLA), id(CARLA)));
        assertThat(page.locator("#outcome")).containsText("one customer already");
    }

    @Test
    void confirmsAndRejectsSuggestions() {
        suggest();
        show(DeskCompany.mail("elena.petrova"));
        assertThat(page.locator("#suggestions")).containsText("93 %");
        page.locator("#suggestions summary").click();
        assertThat(page.locator(".breakdown tbody tr")).hasCount(3);
        assertThat(page.locator(".breakdown")).containsText("very close");
        screenshot("suggested-1280-LIGHT");
        page.click("#suggestions .confirm");
        page.fill("#reason", "Same street, same birthday");
        page.click("#confirm");
        assertThat(page.locator(".notice")).containsText("They are one customer now");
        assertThat(page.locator("#suggestions")).hasCount(0);

        page.click(".top-nav a");
        assertThat(page.locator(".pair")).hasCount(1);
        screenshot("suggestions-1280-LIGHT");
        page.click(".pair .reject");
        assertThat(page.locator("#outcome")).containsText("They stay two customers");
        page.fill("#reason", "Brothers");
        page.click("#confirm");
        assertThat(page.locator(".notice")).containsText("They are two customers now");
        assertThat(page.locator(".pair")).hasCount(0);
        assertThat(page.locator(".empty-title")).hasText("Nothing to decide");
        assertThat(decisions.about(customer(DeskCompany.mail("jan.smit")).id()))
                .extracting(Decision::kind, Decision::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(DecisionKind.NEVER, "Brothers"));
    }

    @Test
    void asksForAReason() {
        show("/desk/customers/%s/with/%s/always".formatted(id(CARLA), id(CARLA_WORK)));
        page.fill("#reason", "   ");
        page.click("#confirm");
        assertThat(page.locator("#problem")).containsText("Say why");
        assertThat(id(CARLA)).isNotEqualTo(id(CARLA_WORK));
        show("/desk/customers/%s/split".formatted(id(BRUNO)));
        page.fill("#reason", "nothing chosen");
        page.click("#confirm");
        assertThat(page.locator("#problem")).containsText("Choose at least one");
        assertThat(page.locator("#reason")).hasValue("nothing chosen");
        complaints.removeIf(complaint -> complaint.contains("400"));
    }

    @Test
    void worksByKeyboardAndWithoutScripts() {
        page.context().close();
        page =
                browsing.browser()
                        .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))
                        .newPage();
        show(BRUNO);
        page.focus(".known:has(.known-head:has-text('dora.sala')) .split");
        page.keyboard().press("Enter");
        page.locator(".choice", has("+34611000001")).locator("input").focus();
        page.keyboard().press("Space");
        page.locator("noscript button").click();
        assertThat(page.locator("#outcome")).containsText("There will be 2 customers");
        page.focus("#reason");
        page.keyboard().type("By keyboard");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".notice")).containsText("They are two customers now");
    }

    @Test
    void takesNoFormThatItDidNotMake() {
        show("/desk/customers/%s/with/%s/always".formatted(id(CARLA), id(CARLA_WORK)));
        page.fill("#reason", "forged");
        page.evaluate("document.querySelector('input[name=_csrf]').value = 'x'");
        page.click("#confirm");
        assertThat(page.locator("h1")).hasText("Not allowed");
        assertThat(id(CARLA)).isNotEqualTo(id(CARLA_WORK));
        complaints.removeIf(complaint -> complaint.contains("403"));
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK", "320, LIGHT"})
    void fitsEveryWidthAndEye(int width, ColorScheme scheme) {
        suggest();
        decide(DecisionKind.NEVER, CARLA, CARLA_WORK);
        open(width, scheme);
        String elena = id(DeskCompany.mail("elena.petrova"));
        String jan = id(DeskCompany.mail("jan.smit"));
        for (List<String> each :
                List.of(
                        List.of("desk-customer", "/customers/" + id(CARLA)),
                        List.of("desk-suggested", "/customers/" + elena),
                        List.of("desk-suggestions", "/suggestions"),
                        List.of("desk-split", "/desk/customers/" + id(BRUNO) + "/split"),
                        List.of("desk-same", "/desk/customers/" + elena + "/same?q=smit"),
                        List.of(
                                "desk-pair",
                                "/desk/customers/" + elena + "/with/" + jan + "/always"))) {
            show(each.get(1));
            page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
            assertThat(
                            page.evaluate(
                                    "document.documentElement.scrollWidth"
                                            + " - document.documentElement.clientWidth"))
                    .as(each.get(0))
                    .isEqualTo(0);
            assertThat(Accessibility.faults(page)).as(each.get(0)).isEmpty();
            screenshot(each.get(0) + "-" + width + "-" + scheme);
        }
    }

    private void suggest() {
        suggestions.add(
                DeskCompany.mail("elena.petrova"),
                DeskCompany.phone("+34611000007"),
                "matcher",
                0.934,
                "name, street and birth date agree",
                new Suggestion.Field("name", "elena petrova", "elena petrowa", "VERY_CLOSE", 7.4),
                new Suggestion.Field("street", "calle mayor 3", "c/ mayor 3", "close", 2.1),
                new Suggestion.Field("postal code", "28013", "08001", "different", -2.5));
        suggestions.add(
                DeskCompany.mail("jan.smit"),
                DeskCompany.mail("johan.smit"),
                "link",
                null,
                "both used device tablet-7");
    }

    private void decide(DecisionKind kind, Identifier one, Identifier other) {
        decisions.decide(kind, one, other, "They told us <b>so</b>", "leila");
    }

    private CustomerView customer(Identifier identifier) {
        return history.customerBy(identifier).orElseThrow();
    }

    private String id(Identifier identifier) {
        return customer(identifier).id().toString();
    }

    private Locator known(String value) {
        return page.locator(".known:has(.known-head:has-text('" + value + "'))");
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private void show(Identifier identifier) {
        show("/customers/" + id(identifier));
    }

    private void show(String path) {
        page.navigate("http://localhost:" + port + path);
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
