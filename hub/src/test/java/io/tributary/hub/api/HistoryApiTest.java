package io.tributary.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.company.CompanyHub;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = CompanyHub.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HistoryApiTest {

    @LocalServerPort private int port;
    private ApiCaller api;

    @BeforeEach
    void setUp() {
        api = new ApiCaller(port);
    }

    @Test
    void findsCustomerByPhoneNumberInAnySpelling() {
        for (String spelling : List.of("600 111 222", "+34600111222", "0034 600-111-222")) {
            JsonNode found =
                    api.json(
                            "/api/v1/customers?region=es&identifier=phone:"
                                    + ApiCaller.encode(spelling));
            assertThat(found.at("/items")).as(spelling).hasSize(1);
            assertThat(found.at("/items/0/name").asText()).isEqualTo("Ana Ruiz");
        }
    }

    @Test
    void findsCustomerByScopedIdentifier() {
        JsonNode found =
                api.json(
                        "/api/v1/customers?identifier="
                                + ApiCaller.encode("shopify.customer[eu-store]:7001"));
        assertThat(found.at("/items/0/name").asText()).isEqualTo("Ana Ruiz");
    }

    @Test
    void answersEmptyListForNobody() {
        JsonNode found = api.json("/api/v1/customers?identifier=phone:%2B34999888777");
        assertThat(found.at("/items").isArray()).isTrue();
        assertThat(found.at("/items")).isEmpty();
        assertThat(found.at("/next").isNull()).isTrue();
    }

    @Test
    void searchesByWords() {
        JsonNode found = api.json("/api/v1/customers?q=ruiz+ana");
        assertThat(found.at("/items")).hasSize(1);
    }

    @Test
    void tellsCustomerAsTheContractHasIt() {
        JsonNode customer = api.json("/api/v1/customers/" + ana());
        assertThat(customer.fieldNames())
                .toIterable()
                .contains(
                        "id",
                        "name",
                        "identifiers",
                        "channels",
                        "interactionCount",
                        "firstInteractionAt",
                        "lastInteractionAt",
                        "openMatterCount",
                        "alsoKnownAs");
        assertThat(customer.at("/interactionCount").asInt()).isEqualTo(8);
        assertThat(customer.at("/identifiers/0").fieldNames())
                .toIterable()
                .contains("type", "value", "role", "proof", "firstSeenAt", "lastSeenAt", "shared");
    }

    @Test
    void tellsTimelineNewestFirstInUtc() {
        JsonNode timeline = api.json("/api/v1/customers/" + ana() + "/timeline");
        List<String> times = timeline.at("/items").findValuesAsText("occurredAt");
        assertThat(times).hasSize(8).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(times).allMatch(time -> time.endsWith("Z"));
        JsonNode first = timeline.at("/items/0");
        assertThat(first.fieldNames())
                .toIterable()
                .contains(
                        "id",
                        "customerId",
                        "matterId",
                        "recordedAt",
                        "deliveries",
                        "source",
                        "kind",
                        "channel",
                        "direction",
                        "participants",
                        "attributes");
        assertThat(first.at("/deliveries/0/target").asText()).isEqualTo("salesforce/main");
    }

    @Test
    void narrowsTimeline() {
        String timeline = "/api/v1/customers/" + ana() + "/timeline";
        assertThat(api.json(timeline + "?channel=phone&kind=call").at("/items")).hasSize(2);
        assertThat(api.json(timeline + "?to=2026-11-15T00:00:00%2B01:00").at("/items")).hasSize(3);
        assertThat(api.json(timeline + "?channel=").at("/items")).hasSize(8);
    }

    @Test
    void pagesWithoutGapOrRepetition() {
        String path = "/api/v1/customers/" + mark() + "/timeline?limit=50";
        JsonNode first = api.json(path);
        JsonNode second = api.json(path + "&cursor=" + first.at("/next").asText());
        JsonNode third = api.json(path + "&cursor=" + second.at("/next").asText());
        assertThat(third.at("/next").isNull()).isTrue();
        assertThat(first.at("/items").findValuesAsText("sourceEventId"))
                .hasSize(50)
                .doesNotContainAnyElementsOf(second.at("/items").findValuesAsText("sourceEventId"));
        assertThat(third.at("/items")).hasSize(30);
    }

    @Test
    void tellsMattersWithInteractionsAndLinks() {
        JsonNode matters = api.json("/api/v1/customers/" + ana() + "/matters");
        String id = matters.at("/items/1/id").asText();
        JsonNode matter = api.json("/api/v1/matters/" + id);
        assertThat(matter.at("/id").asText()).isEqualTo(id);
        assertThat(matter.at("/channels")).hasSizeGreaterThan(2);
        assertThat(matter.at("/interactions")).hasSize(matter.at("/interactionCount").asInt());
        assertThat(matter.at("/links")).isNotEmpty();
    }

    @Test
    void tellsWhy() {
        JsonNode why = api.json("/api/v1/customers/" + ana() + "/why");
        assertThat(why.at("/items/0").fieldNames())
                .toIterable()
                .contains("left", "right", "proof", "rule", "evidence", "taken", "reason", "text");
    }

    @Test
    void tellsContextInOneAnswer() {
        JsonNode context = api.json("/api/v1/context?identifier=phone:600111222&region=ES");
        assertThat(context.at("/customer/name").asText()).isEqualTo("Ana Ruiz");
        assertThat(context.at("/openMatters")).isNotEmpty();
        assertThat(context.at("/lastInteractions")).hasSize(8);
        assertThat(context.at("/lastAgent/name").asText()).isEqualTo("Leila Haddad");
    }

    @Test
    void tellsEmptyContextOfNobody() {
        JsonNode context = api.json("/api/v1/context?identifier=email:nobody@example.com");
        assertThat(context.at("/customer").isNull()).isTrue();
        assertThat(context.at("/lastInteractions").isArray()).isTrue();
    }

    @Test
    void handsRawBytesOutAsHarmlessDownload() {
        String id = api.json("/api/v1/customers/" + ana() + "/timeline").at("/items/0/id").asText();
        HttpResponse<String> raw = api.get("/api/v1/interactions/" + id + "/raw");
        assertThat(raw.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(raw.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(raw.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(raw.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(raw.body()).isEqualTo("<script>top.hacked = true</script>");
    }

    @Test
    void keepsNothingInCaches() {
        assertThat(api.get("/api/v1/customers").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void tellsSourcesConfiguredOrNot() {
        JsonNode sources = api.json("/api/v1/sources").at("/items");
        assertThat(sources.findValuesAsText("source"))
                .contains("pbx/madrid", "imap/support", "shopify/new")
                .isSorted();
        for (JsonNode source : sources) {
            switch (source.at("/source").asText()) {
                case "pbx/madrid" -> {
                    assertThat(source.at("/state").asText()).isEqualTo("running");
                    assertThat(source.at("/accepted").asInt())
                            .isEqualTo(source.at("/recorded").asInt() + 2);
                }
                case "shopify/new" -> assertThat(source.at("/lastEventAt").isNull()).isTrue();
                case "imap/support" -> {
                    assertThat(source.at("/state").asText()).isEqualTo("unconfigured");
                    assertThat(source.at("/platform").asText()).isEqualTo("email");
                }
                default -> assertThat(source.at("/recorded").asInt()).isPositive();
            }
        }
    }

    @Test
    void tellsTargetsAndMappings() {
        JsonNode target = api.json("/api/v1/targets").at("/items/0");
        assertThat(target.at("/target").asText()).isEqualTo("salesforce/main");
        assertThat(target.at("/pending").asInt()).isEqualTo(3);
        assertThat(target.at("/parked").asInt()).isEqualTo(1);
        JsonNode mapping = api.json("/api/v1/mappings").at("/items/0");
        assertThat(mapping.at("/kind").asText()).isEqualTo("java");
    }

    private String ana() {
        return api.json("/api/v1/customers?q=ana+ruiz").at("/items/0/id").asText();
    }

    private String mark() {
        return api.json("/api/v1/customers?q=lindqvist").at("/items/0/id").asText();
    }
}
