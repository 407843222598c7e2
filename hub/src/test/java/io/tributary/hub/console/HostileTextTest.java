package io.tributary.hub.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.tributary.company.CompanyHistory;
import io.tributary.company.CompanyHub;
import io.tributary.company.HostileCompany;
import io.tributary.history.interaction.Interaction;
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
                ['IFRAME', 'STYLE', 'BASE', 'MATH', 'OBJECT', 'EMBED', 'B', 'TEXTAREA'].includes(element.tagName)
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

    @Test
    void isNothingButTextOnEveryPage() {
        List<Interaction> hostile = HostileCompany.until(CompanyHub.NOW);
        history.record(hostile.toArray(Interaction[]::new));
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

    private List<String> paths(List<Interaction> hostile) {
        List<String> paths = new ArrayList<>(List.of("/"));
        String customer =
                history.interaction(hostile.get(0).id())
                        .map(view -> String.valueOf(view.customerId()))
                        .orElseThrow();
        paths.add("/customers/" + customer);
        hostile.forEach(each -> paths.add("/console/interactions/" + each.id()));
        for (String payload : HostileCompany.PAYLOADS) {
            String encoded = URLEncoder.encode(payload, StandardCharsets.UTF_8);
            paths.add("/?q=" + encoded);
            paths.add("/customers/" + customer + "?kind=" + encoded + "&from=" + encoded);
        }
        return paths;
    }
}
