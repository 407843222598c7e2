package io.tributary.hub.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.tributary.company.CompanyHub;
import io.tributary.company.DeskHub;
import io.tributary.history.decision.Decision;
import io.tributary.history.decision.DecisionKind;
import io.tributary.history.decision.Decisions;
import io.tributary.history.intake.Recorder;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.history.matter.MatterId;
import io.tributary.history.query.History;
import io.tributary.history.query.PageRequest;
import java.nio.file.Path;
import java.time.Duration;
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

/** What people decide on pages about where interactions belong, over the tables. */
@SpringBootTest(classes = DeskHub.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MatterDeskTest {

    private static final Identifier PIA = Identifier.of("email", "pia@example.com", Proof.STATED);

    private static Browsing browsing;

    @LocalServerPort private int port;
    @Autowired private History history;
    @Autowired private Decisions decisions;
    @Autowired private Recorder recorder;
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void openBrowser() {
        browsing = Browsing.open().orElse(null);
        assumeTrue(browsing != null, "no Chromium");
    }

    @AfterAll
    static void closeBrowser() {
        if (browsing != null) {
            browsing.close();
        }
    }

    /** A thread about shoes, with a word about a lamp in its midst; and a matter of the lamp. */
    @BeforeEach
    void record() {
        DeskHub.record(
                recorder,
                List.of(
                        message("shoes-1", 1, "shoes", "Shoes do not fit"),
                        message("shoes-2", 2, "shoes", "And the lamp flickers"),
                        message("shoes-3", 3, "shoes", "May I send the shoes back?"),
                        message("lamp-1", 9_000, "lamp", "Lamp flickers")));
        open(1280, ColorScheme.LIGHT);
    }

    @AfterEach
    void revokeAll() {
        context.close();
        decisions.revoke(
                decisions.list(PageRequest.first(100)).items().stream().map(Decision::id).toList(),
                "test");
    }

    @Test
    void movesWhatBelongsToAnotherMatterAndBack() {
        MatterId shoes = matter("shoes-1");
        show("/customers/" + history.customerBy(PIA).orElseThrow().id());
        page.locator("#i-" + id("shoes-2") + " .move").click();
        page.locator(".choice:has-text('Lamp flickers') input").check();
        assertThat(page.locator("#outcome")).containsText("one of 2 interactions in Lamp flickers");
        assertThat(page.locator("#outcome")).containsText("The other 2 interactions of its matter");
        page.fill("#reason", "It is about the lamp");
        page.click("#confirm");

        assertThat(page.locator(".notice")).containsText("It is one of 2 interactions in");
        assertThat(page.locator("#decisions")).containsText("It is about the lamp");
        assertThat(page.locator("#decisions")).containsText("In the matter of");
        assertThat(matter("shoes-2")).isEqualTo(matter("lamp-1")).isNotEqualTo(shoes);
        assertThat(matter("shoes-3")).isEqualTo(matter("shoes-1")).isEqualTo(shoes);

        page.click("#decisions .revoke");
        assertThat(page.locator("#outcome")).containsText("where the evidence says");
        page.click("#confirm");
        assertThat(page.locator("#decisions")).hasCount(0);
        assertThat(matter("shoes-2")).isEqualTo(shoes);
        assertThat(decisions.list(PageRequest.first(100)).items())
                .noneMatch(each -> each.holds() && each.isAboutMatters());
    }

    @Test
    void makesAMatterOfItsOwnAndLeavesTheRestTogether() {
        show("/desk/interactions/" + id("shoes-2") + "/matter");
        page.locator(".choice:has-text('a matter of its own') input").check();
        assertThat(page.locator("#outcome")).containsText("It will be a matter of its own");
        page.fill("#reason", "Something else");
        page.click("#confirm");

        assertThat(page.locator(".notice")).containsText("alone in its matter");
        assertThat(matter("shoes-2")).isNotEqualTo(matter("shoes-1"));
        assertThat(matter("shoes-3")).isEqualTo(matter("shoes-1"));
        assertThat(decisions.about(id("shoes-2")))
                .filteredOn(each -> each.kind() == DecisionKind.NEVER)
                .hasSize(2);
    }

    @Test
    void takesTheRestOfItsMatterAlong() {
        show("/desk/interactions/" + id("shoes-1") + "/matter");
        page.locator(".choice:has-text('Lamp flickers') input").check();
        page.locator("input[name=along]").check();
        assertThat(page.locator("#outcome")).containsText("one matter of 4 interactions");
        page.fill("#reason", "One parcel");
        page.click("#confirm");

        assertThat(page.locator(".notice")).containsText("one of 4 interactions");
        assertThat(matter("lamp-1")).isEqualTo(matter("shoes-3")).isEqualTo(matter("shoes-1"));
    }

    @Test
    void asksForAPlaceAndAReasonAndTakesNoForgedForm() {
        show("/desk/interactions/" + id("shoes-2") + "/matter");
        page.fill("#reason", "nothing chosen");
        page.click("#confirm");
        assertThat(page.locator("#problem")).containsText("Choose where it belongs");
        assertThat(page.locator("#reason")).hasValue("nothing chosen");
        page.locator(".choice:has-text('Lamp flickers') input").check();
        page.evaluate("document.querySelector('input[name=_csrf]').value = 'x'");
        page.click("#confirm");
        assertThat(page.locator("h1")).hasText("Not allowed");
        assertThat(matter("shoes-2")).isEqualTo(matter("shoes-1"));
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, LIGHT", "390, DARK", "320, LIGHT"})
    void fitsEveryWidthAndEye(int width, ColorScheme scheme) {
        decisions.decide(
                Relocation.of(
                                id("shoes-2"),
                                history.matter(matter("shoes-1")).orElseThrow(),
                                history.matter(matter("lamp-1")).orElseThrow(),
                                false)
                        .choices("It is about the lamp"),
                "leila");
        String decision = decisions.about(id("shoes-2")).get(0).id().toString();
        open(width, scheme);
        String form = "/desk/interactions/" + id("shoes-1") + "/matter?to=" + matter("lamp-1");
        String interaction = "/console/interactions/" + id("shoes-2");
        String revoke =
                "/desk/interactions/" + id("shoes-2") + "/decisions/" + decision + "/revoke";
        String customer = "/customers/" + history.customerBy(PIA).orElseThrow().id();
        for (List<String> each :
                List.of(
                        List.of("move-form", form),
                        List.of("move-interaction", interaction),
                        List.of("move-revoke", revoke),
                        List.of("move-customer", customer))) {
            show(each.get(1));
            assertThat(
                            page.evaluate(
                                    "document.documentElement.scrollWidth"
                                            + " - document.documentElement.clientWidth"))
                    .as(each.get(0))
                    .isEqualTo(0);
            assertThat(Accessibility.faults(page)).as(each.get(0)).isEmpty();
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(
                                    Path.of(
                                            "target",
                                            "screenshots",
                                            each.get(0) + "-" + width + "-" + scheme + ".png")));
        }
    }

    private MatterId matter(String event) {
        return history.interaction(id(event)).orElseThrow().matterId();
    }

    private static InteractionId id(String event) {
        return InteractionId.of("desk/mail", event);
    }

    private void show(String path) {
        page.navigate("http://localhost:" + port + path);
    }

    private void open(int width, ColorScheme scheme) {
        if (context != null) {
            context.close();
        }
        context =
                browsing.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(width, 900)
                                        .setColorScheme(scheme)
                                        .setLocale("en-GB")
                                        .setTimezoneId("Europe/Madrid"));
        context.setDefaultTimeout(8_000);
        page = context.newPage();
    }

    private static Interaction message(String id, int minute, String thread, String subject) {
        return Interaction.builder()
                .source("desk/mail")
                .sourceEventId(id)
                .kind(Kind.MESSAGE)
                .channel(Channel.EMAIL)
                .direction(Direction.INBOUND)
                .occurredAt(
                        CompanyHub.NOW.minus(Duration.ofDays(9)).plus(Duration.ofMinutes(minute)))
                .thread(thread)
                .subject(subject)
                .participant(new Participant(ParticipantRole.CUSTOMER, "Pia Holm", List.of(PIA)))
                .build();
    }
}
