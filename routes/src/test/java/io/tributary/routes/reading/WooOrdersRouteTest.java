package io.tributary.routes.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.mappings.woocommerce.WooMapping;
import io.tributary.routes.reading.StandIn.Answer;
import io.tributary.routes.reading.StandIn.Call;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;

class WooOrdersRouteTest extends ReadingTest {

    private static final String SOURCE = "woocommerce/main";
    private static final String KEY = "ck_1";
    private static final int PAGE = 2;

    private final Map<Long, ObjectNode> orders = new ConcurrentSkipListMap<>();
    private Runnable meanwhile = () -> {};

    WooOrdersRouteTest() {
        super("woocommerce-orders", SOURCE, new WooMapping());
    }

    @Override
    Map<String, String> settings() {
        return Map.of("user", KEY);
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
        String basic = KEY + ":" + TOKEN;
        assertThat(platform.calls)
                .extracting(call -> call.headers().get("authorization"))
                .containsOnly(
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
    }

    /** Behind the one that leaves the list, all move up to a page that comes before. */
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
    void makesOfAnOrderWhatTheWebhookMakesOfIt() throws Exception {
        byte[] webhook = bytes(order(9, Instant.now().minusSeconds(600)));

        readLastHours();

        assertThat(hub.interactions())
                .isNotEmpty()
                .isEqualTo(
                        hub.ofWebhook(
                                SOURCE,
                                Map.of(),
                                Map.of(
                                        "x-wc-webhook-topic",
                                        "order.updated",
                                        "x-wc-webhook-source",
                                        platform.address() + "/"),
                                webhook));
    }

    private ObjectNode order(long id, Instant changed) {
        ObjectNode order = fixture("commerce/woocommerce/order.json");
        order.put("id", id);
        String time = changed.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "");
        order.put("date_modified_gmt", time);
        orders.put(id, order);
        return order;
    }

    @Override
    Answer answer(Call call) {
        assertThat(call.path()).isEqualTo("/wp-json/wc/v3/orders");
        assertThat(call.query()).containsEntry("dates_are_gmt", "true");
        int page = Integer.parseInt(call.query().get("page"));
        List<ObjectNode> found =
                orders.values().stream().filter(order -> isWithin(order, call)).toList();
        int pages = (found.size() + PAGE - 1) / PAGE;
        ArrayNode answer = JSON.createArrayNode();
        found.stream().skip((page - 1L) * PAGE).limit(PAGE).forEach(answer::add);
        if (page > 1) {
            meanwhile.run();
        }
        return Answer.of(answer.toString(), "X-WP-TotalPages", Integer.toString(pages));
    }

    private static boolean isWithin(ObjectNode order, Call call) {
        LocalDateTime changed = time(order.path("date_modified_gmt").asText());
        return changed.isAfter(time(call.query().get("modified_after")))
                && changed.isBefore(time(call.query().get("modified_before")));
    }

    private static LocalDateTime time(String written) {
        return LocalDateTime.ofInstant(Instant.parse(written + "Z"), ZoneOffset.UTC);
    }
}
