package io.tributary.hub.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.tributary.company.CompanyHistory;
import io.tributary.company.CompanyHub;
import io.tributary.company.CompanySuggestions;
import io.tributary.company.HostileCompany;
import io.tributary.history.decision.DecisionKind;
import io.tributary.history.decision.Decisions;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Proof;
import io.tributary.history.query.PageRequest;
import io.tributary.history.suggestion.Suggestion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** Whatever a field holds is shown as text: nothing runs, with and without the policy's help. */
@DirtiesContext
@SpringBootTest(
        classes = CompanyHub.class,
        properties = "spring.main.banner-mode=off",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HostileTextTest {

    /** What the pages themselves may hold; anything else was made of data. */
    private static final String FOREIGN =
            """
            () => [...document.querySelectorAll('*')].filter(element =>
                ['IFRAME', 'STYLE', 'BASE', 'MATH', 'OBJECT', 'EMBED', 'B'].includes(element.tagName)
                || (element.tagName === 'TEXTAREA' && element.id !== 'reason')
                || (element.tagName === 'IMG' && !element.src.includes('/assets/'))
                || (element.tagName === 'SCRIPT' && !/\\/(assets|webjars)\\//.test(element.src))
                || (element.tagName === 'META' && element.httpEquiv)
                || [...element.attributes].some(attribute => attribute.name.startsWith('on')
                    || attribute.name.startsWith('hx-on') || attribute.name.startsWith('data-hx-on')
                    || attribute.name === 'style'
                    || (['href', 'src', 'action'].includes(attribute.name)
                        && !/^(\\/|#|https?:\\/\\/localhost)/.test(attribute.value)))
            ).map(element => element.outerHTML)
            """;

    @LocalServerPort private int port;
    @Autowired private CompanyHistory history;
    @Autowired private CompanySuggestions suggestions;
    @Autowired private Decisions decisions;

    @Test
    void isNothingButTextOnEveryPage() {
        List<Interaction> hostile = HostileCompany.until(CompanyHub.NOW);
        history.record(hostile.toArray(Interaction[]::new));
        decideAndSuggest();
        Browsing browsing = Browsing.open().orElse(null);
        assumeTrue(browsing != null, "no Chromium");
        try (browsing;
                BrowserContext context = browsing.browser().newContext()) {
            List<String> hacked = new ArrayList<>();
            context.exposeFunction("hacked", arguments -> hacked.add("hacked"));
            Page page = context.newPage();
            page.onDialog(dialog -> hacked.add(dialog.message()));
            page.onPageError(hacked::add);
            page.onConsoleMessage(
                    message -> {
                        if (message.text().contains("Content Security Policy")) {
                            hacked.add(message.text());
                        }
                    });
            for (String path : paths(hostile)) {
                page.navigate("http://localhost:" + port + path);
                assertThat((List<?>) page.evaluate(FOREIGN)).as(path).isEmpty();
                assertThat(page.locator("main").isVisible()).as(path).isTrue();
                assertThat(hacked).as(path).isEmpty();
            }
        }
    }

    @Test
    void isShownAsItCame() {
        List<Interaction> hostile = HostileCompany.until(CompanyHub.NOW);
        history.record(hostile.toArray(Interaction[]::new));
        Browsing browsing = Browsing.open().orElse(null);
        assumeTrue(browsing != null, "no Chromium");
        try (browsing;
                BrowserContext context = browsing.browser().newContext()) {
            Page page = context.newPage();
            for (Interaction each : hostile.subList(0, 8)) {
                page.navigate("http://localhost:" + port + "/console/interactions/" + each.id());
                assertThat(page.locator("h1").textContent()).isEqualTo(each.subject());
            }
        }
    }

    /** One hostile reason, breakdown and name for each payload. */
    private void decideAndSuggest() {
        Identifier evil = mail("evil@example.com");
        for (String payload : HostileCompany.PAYLOADS) {
            decisions.decide(DecisionKind.NEVER, evil, mail("customer1"), payload, payload);
            suggestions.add(
                    evil,
                    mail("customer3"),
                    payload,
                    0.5,
                    payload,
                    new Suggestion.Field(payload, payload, payload, payload, 1));
        }
    }

    private static Identifier mail(String name) {
        String address = name.contains("@") ? name : name + "@example.net";
        return Identifier.of("email", address, Proof.STATED);
    }

    private List<String> paths(List<Interaction> hostile) {
        List<String> paths = new ArrayList<>(List.of("/"));
        String customer =
                history.interaction(hostile.get(0).id())
                        .map(view -> String.valueOf(view.customerId()))
                        .orElseThrow();
        paths.add("/customers/" + customer);
        paths.add("/suggestions");
        String desk = "/desk/customers/" + customer;
        String other = history.customerBy(mail("customer3")).orElseThrow().id().toString();
        paths.add(desk + "/split?identifier=" + customer);
        paths.add(desk + "/with/" + other + "/always");
        decisions
                .list(PageRequest.first(1))
                .items()
                .forEach(each -> paths.add(desk + "/decisions/" + each.id() + "/revoke"));
        hostile.forEach(each -> paths.add("/console/interactions/" + each.id()));
        for (String payload : HostileCompany.PAYLOADS) {
            String encoded = URLEncoder.encode(payload, StandardCharsets.UTF_8);
            paths.add("/?q=" + encoded);
            paths.add(desk + "/same?q=" + encoded);
            paths.add("/customers/" + customer + "?kind=" + encoded + "&from=" + encoded);
        }
        return paths;
    }
}
