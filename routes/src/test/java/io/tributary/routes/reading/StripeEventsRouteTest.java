package io.tributary.routes.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.mappings.stripe.StripeMapping;
import io.tributary.routes.reading.StandIn.Answer;
import io.tributary.routes.reading.StandIn.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StripeEventsRouteTest extends ReadingTest {

    private static final String SOURCE = "stripe/main";
    private static final int PAGE = 2;

    /** The newest first. */
    private final List<ObjectNode> events = new ArrayList<>();

    StripeEventsRouteTest() {
        super("stripe-events", SOURCE, new StripeMapping());
    }

    @Test
    void readsAllPagesThoughAllWereCreatedInTheSameSecond() throws Exception {
        long second = Instant.now().getEpochSecond() - 600;
        for (int id = 1; id <= 5; id++) {
            event(id, second);
        }
        event(6, second - 30 * 3_600);

        readLastHours();

        assertThat(ids()).hasSize(5).allMatch(id -> id.contains("cus_"));
        assertThat(platform.calls)
                .allMatch(call -> call.headers().get("authorization").equals("Bearer " + TOKEN));
    }

    @Test
    void makesOfAnEventWhatTheWebhookMakesOfIt() throws Exception {
        ObjectNode event = event(1, Instant.now().getEpochSecond() - 600);
        byte[] webhook = bytes(event);

        readLastHours();

        assertThat(hub.interactions())
                .isNotEmpty()
                .isEqualTo(hub.ofWebhook(SOURCE, Map.of(), Map.of(), webhook));
    }

    @Test
    void readsAPageAgainThatFails() throws Exception {
        event(1, Instant.now().getEpochSecond() - 600);
        platform.once(Answer.failed(500, "{\"error\":{\"type\":\"api_error\"}}"));

        readLastHours();

        assertThat(ids()).hasSize(1);
    }

    @Test
    void readsAPageAgainThatIsNone() throws Exception {
        event(1, Instant.now().getEpochSecond() - 600);
        platform.once(Answer.of("<html>gateway</html>"));

        readLastHours();

        assertThat(ids()).hasSize(1);
    }

    private ObjectNode event(int id, long created) {
        ObjectNode event = fixture("commerce/stripe/customer.created.json");
        event.put("id", "evt_" + id);
        event.put("created", created);
        ((ObjectNode) event.at("/data/object")).put("id", "cus_" + id).put("created", created);
        events.add(0, event);
        return event;
    }

    @Override
    Answer answer(Call call) {
        assertThat(call.path()).isEqualTo("/v1/events");
        long from = Long.parseLong(call.query().get("created[gte]"));
        long to = Long.parseLong(call.query().get("created[lt]"));
        List<ObjectNode> found =
                events.stream()
                        .filter(event -> event.path("created").asLong() >= from)
                        .filter(event -> event.path("created").asLong() < to)
                        .toList();
        String after = call.query().get("starting_after");
        List<String> ids = found.stream().map(event -> event.path("id").asText()).toList();
        List<ObjectNode> rest =
                found.subList(after == null ? 0 : ids.indexOf(after) + 1, found.size());
        ArrayNode data = JSON.createArrayNode();
        rest.stream().limit(PAGE).forEach(data::add);
        return Answer.of(
                "{\"object\":\"list\",\"data\":"
                        + data
                        + ",\"has_more\":"
                        + (rest.size() > PAGE)
                        + ",\"url\":\"/v1/events\"}");
    }
}
