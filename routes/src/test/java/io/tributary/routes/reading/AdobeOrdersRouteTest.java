package io.tributary.routes.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.mappings.adobe.AdobeMapping;
import io.tributary.routes.reading.StandIn.Answer;
import io.tributary.routes.reading.StandIn.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;

class AdobeOrdersRouteTest extends ReadingTest {

    private static final String SOURCE = "adobe-commerce/main";
    private static final int PAGE = 2;
    private static final Path EVENT =
            Path.of("../mappings/src/test/resources/samples/adobe-commerce/order-event.json");
    private static final String FILTER = "searchCriteria[filter_groups][%d][filters][0][%s]";

    private final Map<Long, ObjectNode> orders = new ConcurrentSkipListMap<>();
    private Runnable meanwhile = () -> {};

    AdobeOrdersRouteTest() {
        super("adobe-commerce-orders", SOURCE, new AdobeMapping());
    }

    @Test
    void readsAllPagesThoughAllChangedInTheSameSecond() throws Exception {
        Instant changed = Instant.now().minusSeconds(600);
        for (long id = 1; id <= 5; id++) {
            order(id, changed);
        }
        order(6, Instant.now().minus(30, ChronoUnit.HOURS));

        readLastHours();

        assertThat(ids()).contains("order:1", "order:2", "order:3", "order:4", "order:5");
        assertThat(ids()).doesNotContain("order:6");
        assertThat(platform.calls)
                .extracting(call -> call.headers().get("authorization"))
                .containsOnly("Bearer " + TOKEN);
    }

    @Test
    void skipsNothingThoughAnOrderChangesWhileItReads() throws Exception {
        Instant changed = Instant.now().minusSeconds(600);
        for (long id = 1; id <= 7; id++) {
            order(id, changed);
        }
        meanwhile =
                () -> {
                    order(1, Instant.now().plusSeconds(3_600));
                    meanwhile = () -> {};
                };

        readLastHours();

        assertThat(ids())
                .contains("order:2", "order:3", "order:4", "order:5", "order:6", "order:7");
    }

    @Test
    void asksAgainAfterAFailureAndReadsNothingWhereNothingChanged() throws Exception {
        platform.once(Answer.failed(429, "{}", "Retry-After", "0"));

        readLastHours();

        assertThat(hub.accepted).isEmpty();
        assertThat(platform.calls).hasSizeGreaterThan(1);
    }

    @Test
    void readsAPeriodThatIsAskedFor() throws Exception {
        Instant then = Instant.parse("2026-05-10T10:00:00Z");
        order(1, then);
        order(2, then.plus(3, ChronoUnit.DAYS));
        order(3, then.plus(90, ChronoUnit.DAYS));
        start();
        hub.backfills.start(
                SOURCE,
                then.minusSeconds(60),
                then.plus(5, ChronoUnit.DAYS),
                then.minusSeconds(60).toString());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ids()).contains("order:1", "order:2"));
        assertThat(ids()).doesNotContain("order:3");
    }

    @Test
    void makesOfAnOrderWhatTheEventMakesOfIt() throws Exception {
        ObjectNode order = order(7, Instant.now().minusSeconds(600));
        ObjectNode event = (ObjectNode) JSON.readTree(Files.readString(EVENT));
        ((ObjectNode) event.at("/data")).set("value", order);

        readLastHours();

        assertThat(hub.interactions())
                .isNotEmpty()
                .isEqualTo(hub.ofWebhook(SOURCE, Map.of(), Map.of(), bytes(event)));
    }

    private ObjectNode order(long id, Instant changed) {
        ObjectNode order = sample();
        order.put("entity_id", id);
        order.put("increment_id", "%09d".formatted(id));
        order.put("updated_at", text(changed));
        orders.put(id, order);
        return order;
    }

    private static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ').replace("Z", "");
    }

    private static ObjectNode sample() {
        try {
            return (ObjectNode) JSON.readTree(Files.readString(EVENT)).at("/data/value").deepCopy();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Source: Adobe Commerce's documentation, "Search using REST endpoints". */
    @Override
    Answer answer(Call call) {
        assertThat(call.path()).isEqualTo("/rest/V1/orders");
        assertThat(call.query())
                .containsEntry("searchCriteria[sortOrders][0][field]", "entity_id")
                .containsEntry("searchCriteria[sortOrders][0][direction]", "ASC")
                .containsEntry("searchCriteria[currentPage]", "1")
                .containsEntry(FILTER.formatted(0, "condition_type"), "gteq")
                .containsEntry(FILTER.formatted(1, "condition_type"), "lteq");
        String behind = call.query().get(FILTER.formatted(2, "value"));
        if (behind != null) {
            assertThat(call.query())
                    .containsEntry(FILTER.formatted(2, "field"), "entity_id")
                    .containsEntry(FILTER.formatted(2, "condition_type"), "gt");
            meanwhile.run();
        }
        List<ObjectNode> found =
                orders.values().stream()
                        .filter(order -> behind == null || isBehind(order, behind))
                        .filter(order -> isWithin(order, call))
                        .toList();
        ObjectNode page = JSON.createObjectNode();
        ArrayNode items = page.putArray("items");
        found.stream().limit(PAGE).forEach(items::add);
        page.put("total_count", found.size());
        return Answer.of(page.toString());
    }

    private static boolean isBehind(ObjectNode order, String id) {
        return order.path("entity_id").asLong() > Long.parseLong(id);
    }

    private static boolean isWithin(ObjectNode order, Call call) {
        String changed = order.path("updated_at").asText();
        return changed.compareTo(call.query().get(FILTER.formatted(0, "value"))) >= 0
                && changed.compareTo(call.query().get(FILTER.formatted(1, "value"))) <= 0;
    }
}
