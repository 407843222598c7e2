package io.tributary.routes.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.mappings.bigcommerce.BigCommerceMapping;
import io.tributary.routes.reading.StandIn.Answer;
import io.tributary.routes.reading.StandIn.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;

class BigCommerceOrdersRouteTest extends ReadingTest {

    private static final String SOURCE = "bigcommerce/main";
    private static final int PAGE = 2;
    private static final Path SAMPLES =
            Path.of("../mappings/src/test/resources/samples/bigcommerce");

    private final Map<Long, ObjectNode> orders = new ConcurrentSkipListMap<>();
    private Runnable meanwhile = () -> {};

    BigCommerceOrdersRouteTest() {
        super("bigcommerce-orders", SOURCE, new BigCommerceMapping());
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
                .extracting(call -> call.headers().get("x-auth-token"))
                .containsOnly(TOKEN);
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

    /** Its webhooks tell ids alone: what the order says is told by the order. */
    @Test
    void makesOfAnOrderTheOneThatItsWebhooksAreAbout() throws Exception {
        byte[] order = bytes(order(250, Instant.now().minusSeconds(600)));

        readLastHours();

        assertThat(hub.interactions())
                .isNotEmpty()
                .isEqualTo(hub.ofWebhook(SOURCE, Map.of(), Map.of(), order));
        byte[] webhook = Files.readAllBytes(SAMPLES.resolve("order-status.json"));
        assertThat(hub.ofWebhook(SOURCE, Map.of(), Map.of(), webhook))
                .singleElement()
                .satisfies(told -> assertThat(ids()).containsOnly(told.sourceEventId()));
    }

    private ObjectNode order(long id, Instant changed) {
        ObjectNode order = sample();
        order.put("id", id);
        order.put(
                "date_modified",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        changed.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)));
        orders.put(id, order);
        return order;
    }

    private static ObjectNode sample() {
        try {
            return (ObjectNode) JSON.readTree(Files.readString(SAMPLES.resolve("order.json")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Source: BigCommerce's documentation, "Get all orders" (V2). */
    @Override
    Answer answer(Call call) {
        assertThat(call.path()).isEqualTo("/v2/orders");
        assertThat(call.query()).containsEntry("sort", "id:asc");
        assertThat(call.headers()).containsEntry("accept", "application/json");
        long least = Long.parseLong(call.query().getOrDefault("min_id", "0"));
        if (least > 0) {
            meanwhile.run();
        }
        List<ObjectNode> found =
                orders.values().stream()
                        .filter(order -> order.path("id").asLong() >= least)
                        .filter(order -> isWithin(order, call))
                        .limit(PAGE)
                        .toList();
        ArrayNode page = JSON.createArrayNode().addAll(found);
        return found.isEmpty() ? Answer.failed(204, "") : Answer.of(page.toString());
    }

    private static boolean isWithin(ObjectNode order, Call call) {
        Instant changed =
                DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                        order.path("date_modified").asText(), Instant::from);
        return !changed.isBefore(Instant.parse(call.query().get("min_date_modified")))
                && !changed.isAfter(Instant.parse(call.query().get("max_date_modified")));
    }
}
