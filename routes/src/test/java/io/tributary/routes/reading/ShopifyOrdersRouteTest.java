package io.tributary.routes.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.position.SourceBackfill;
import io.tributary.mappings.shopify.ShopifyMapping;
import io.tributary.routes.reading.StandIn.Answer;
import io.tributary.routes.reading.StandIn.Call;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The route, its Kamelet and all behind it against a shop as Shopify's documentation has it. */
class ShopifyOrdersRouteTest {

    private static final String SOURCE = "shopify/main";
    private static final String TOKEN = "shpat_a+b&c%41=d";
    private static final Path ORDER =
            Path.of("../mappings/src/test/resources/fixtures/commerce/shopify/order.json");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAGE = 2;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<Long, ObjectNode> orders = new ConcurrentSkipListMap<>();
    private final Map<String, List<ObjectNode>> cursors = new ConcurrentHashMap<>();
    private final StandIn shop = new StandIn(this::answer);
    private final ReadingHub hub = new ReadingHub(new ShopifyMapping());

    @AfterEach
    void stop() {
        hub.stop();
        shop.close();
    }

    @Test
    void readsAllPagesOfTheLastHoursThoughAllChangedAtTheSameTime() throws Exception {
        Instant now = Instant.now().minusSeconds(600);
        for (long id = 1; id <= 5; id++) {
            order(id, now);
        }
        order(6, Instant.now().minus(Duration.ofHours(30)));

        start();

        await().atMost(PATIENCE).until(() -> hub.hasReconciled(SOURCE));
        assertThat(ids()).containsExactly("order:1", "order:2", "order:3", "order:4", "order:5");
        assertThat(shop.calls)
                .allSatisfy(
                        call -> {
                            assertThat(call.path()).isEqualTo("/admin/api/2026-07/orders.json");
                            assertThat(call.headers())
                                    .containsEntry("x-shopify-access-token", TOKEN);
                        });
    }

    @Test
    void makesOfAnOrderWhatTheWebhookMakesOfIt() throws Exception {
        ObjectNode order = order(7, Instant.now().minusSeconds(600));
        byte[] webhook = json.writeValueAsBytes(order);

        start();

        await().atMost(PATIENCE).until(() -> hub.hasReconciled(SOURCE));
        assertThat(hub.interactions())
                .isNotEmpty()
                .isEqualTo(
                        hub.ofWebhook(
                                SOURCE,
                                Map.of(),
                                Map.of(
                                        "x-shopify-topic",
                                        "orders/updated",
                                        "x-shopify-shop-domain",
                                        "127.0.0.1"),
                                webhook));
        assertThat(hub.accepted.get(0).body()).isEqualTo(webhook);
    }

    @Test
    void waitsForAsLongAsTheShopAsksForAndSkipsNothing() throws Exception {
        for (long id = 1; id <= 3; id++) {
            order(id, Instant.now().minusSeconds(600));
        }
        shop.once(Answer.failed(429, "{\"errors\":\"Exceeded\"}", "Retry-After", "3.0"));

        start();

        await().atMost(PATIENCE).until(() -> hub.hasReconciled(SOURCE));
        assertThat(ids()).containsExactly("order:1", "order:2", "order:3");
        Duration waited = Duration.between(shop.calls.get(0).at(), shop.calls.get(1).at());
        assertThat(waited).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void readsAPageAgainThatTheHubCouldNotKeep() throws Exception {
        for (long id = 1; id <= 3; id++) {
            order(id, Instant.now().minusSeconds(600));
        }
        hub.refusals.set(2);

        start();

        await().atMost(PATIENCE).until(() -> hub.hasReconciled(SOURCE));
        assertThat(hub.refusals).hasValue(0);
        assertThat(ids()).containsExactly("order:1", "order:2", "order:3");
    }

    @Test
    void beginsAPieceAnewOnceItsCursorIsOutdated() throws Exception {
        Instant changed = Instant.parse("2026-01-10T08:00:00Z");
        for (long id = 1; id <= 3; id++) {
            order(id, changed);
        }
        hub.backfills.start(SOURCE, changed, changed.plusSeconds(60), changed + " outdated");

        start();

        await().atMost(PATIENCE).until(() -> hub.backfills.running(SOURCE).isEmpty());
        assertThat(ids()).contains("order:1", "order:2", "order:3");
    }

    @Test
    void readsTheLastHoursAgainAndKeepsWhatChanged() throws Exception {
        Instant written = Instant.now().minusSeconds(600);
        order(1, written);
        order(2, written);
        hub.start(
                "shopify-orders",
                Map.of("address", shop.address(), "access-token", TOKEN, "every", "300ms"));
        await().atMost(PATIENCE).until(() -> shop.calls.size() > 6);
        assertThat(hub.accepted).hasSize(2);

        order(2, written.plusSeconds(30));

        await().atMost(PATIENCE).until(() -> hub.accepted.size() == 3);
        assertThat(hub.interactions().get(2).sourceEventId()).isEqualTo("order:2");
        assertThat(hub.interactions().get(2).revision())
                .isGreaterThan(hub.interactions().get(1).revision());
    }

    @Test
    void goesOnWithABackfillWhereItStood() throws Exception {
        Instant from = Instant.parse("2026-01-10T00:00:00Z");
        for (long day = 0; day < 10; day++) {
            order(day + 1, from.plus(Duration.ofDays(day)));
        }
        hub.backfills.start(SOURCE, from, from.plus(Duration.ofDays(9)), from.toString());
        start();
        await().atMost(PATIENCE).until(() -> accepted() >= 3);
        hub.stop();
        SourceBackfill stopped = hub.backfills.running(SOURCE).orElseThrow();
        assertThat(stopped.reached()).isAfterOrEqualTo(from.plus(Duration.ofDays(2)));
        int before = shop.calls.size();

        start();

        await().atMost(PATIENCE).until(() -> hub.backfills.running(SOURCE).isEmpty());
        SourceBackfill done = hub.backfills.last(SOURCE).orElseThrow();
        assertThat(done.state()).isEqualTo(SourceBackfill.State.DONE);
        assertThat(done.reached()).isEqualTo(done.to());
        assertThat(done.accepted()).isGreaterThanOrEqualTo(9);
        assertThat(ids()).hasSizeGreaterThanOrEqualTo(9).contains("order:1", "order:9");
        assertThat(shop.calls.subList(before, shop.calls.size()).stream().map(Call::query))
                .noneMatch(query -> from.toString().equals(query.get("updated_at_min")));
    }

    @Test
    void tellsWhyABackfillDoesNotGoOn() throws Exception {
        Instant from = Instant.parse("2026-01-10T00:00:00Z");
        hub.backfills.start(SOURCE, from, from.plusSeconds(60), from.toString());
        hub.start("shopify-orders", Map.of("address", shop.address(), "access-token", "wrong"));

        await().atMost(PATIENCE)
                .until(() -> hub.backfills.running(SOURCE).orElseThrow().problem() != null);

        assertThat(hub.backfills.running(SOURCE).orElseThrow().problem())
                .contains("401")
                .doesNotContain("wrong");
    }

    private long accepted() {
        return hub.backfills.last(SOURCE).orElseThrow().accepted();
    }

    private List<String> ids() {
        return hub.interactions().stream().map(Interaction::sourceEventId).distinct().toList();
    }

    private void start() throws Exception {
        hub.start("shopify-orders", Map.of("address", shop.address(), "access-token", TOKEN));
    }

    private ObjectNode order(long id, Instant changed) throws IOException {
        ObjectNode order = (ObjectNode) json.readTree(Files.readString(ORDER));
        order.put("id", id);
        order.put("updated_at", changed.toString());
        orders.put(id, order);
        return order;
    }

    private Answer answer(Call call) {
        if (!TOKEN.equals(call.headers().get("x-shopify-access-token"))) {
            return Answer.failed(401, "{\"errors\":\"[API] Invalid API key\"}");
        }
        String cursor = call.query().get("page_info");
        if (cursor == null) {
            return page(
                    orders.values().stream()
                            .filter(order -> isWithin(order, call))
                            .sorted(Comparator.comparing(order -> order.path("id").asLong()))
                            .toList());
        }
        boolean alone = call.query().keySet().equals(Set.of("limit", "page_info"));
        List<ObjectNode> rest = cursors.get(cursor);
        return rest == null || !alone
                ? Answer.failed(400, "{\"errors\":{\"page_info\":\"Invalid value.\"}}")
                : page(rest);
    }

    private static boolean isWithin(JsonNode order, Call call) {
        Instant changed = Instant.parse(order.path("updated_at").asText());
        return call.query().get("status").equals("any")
                && !changed.isBefore(Instant.parse(call.query().get("updated_at_min")))
                && !changed.isAfter(Instant.parse(call.query().get("updated_at_max")));
    }

    private Answer page(List<ObjectNode> list) {
        ArrayNode page = json.createArrayNode();
        list.stream().limit(PAGE).forEach(page::add);
        String body = "{\"orders\":" + page + "}";
        if (list.size() <= PAGE) {
            return Answer.of(body);
        }
        String cursor = "eyJsYXN0X2lkIjo" + cursors.size() + "=";
        cursors.put(cursor, list.subList(PAGE, list.size()));
        String link =
                "<"
                        + shop.address()
                        + "/admin/api/2026-07/orders.json?limit=250&page_info="
                        + URLEncoder.encode(cursor, StandardCharsets.UTF_8)
                        + ">; rel=\"next\"";
        return Answer.of(body, "Link", link);
    }
}
