package io.tributary.routes.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.mappings.intercom.IntercomMapping;
import io.tributary.routes.reading.StandIn.Answer;
import io.tributary.routes.reading.StandIn.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class IntercomConversationsRouteTest extends ReadingTest {

    private static final String SOURCE = "intercom/main";
    private static final int PAGE = 2;

    private final Map<Long, ObjectNode> conversations = new ConcurrentSkipListMap<>();
    private Runnable meanwhile = () -> {};

    /** Whether times are compared as days, as Intercom says of contacts. */
    private boolean byDay;

    IntercomConversationsRouteTest() {
        super("intercom-conversations", SOURCE, new IntercomMapping());
    }

    @Test
    void readsAllConversationsWithWhatWasSaid() throws Exception {
        Instant changed = Instant.now().minusSeconds(600);
        for (long id = 1; id <= 5; id++) {
            conversation(id, changed);
        }
        conversation(6, Instant.now().minus(60, ChronoUnit.HOURS));

        readLastHours();

        for (long id = 1; id <= 5; id++) {
            assertThat(ids()).contains("message:10" + id, "part:20" + id);
        }
        assertThat(ids()).doesNotContain("message:106");
        assertThat(platform.calls)
                .extracting(call -> call.headers().get("authorization"))
                .containsOnly("Bearer " + TOKEN);
        assertThat(platform.calls)
                .extracting(call -> call.headers().get("intercom-version"))
                .containsOnly("2.13");
    }

    @Test
    void findsTheSameIfTimesAreComparedAsDays() throws Exception {
        byDay = true;
        conversation(1, Instant.now().minusSeconds(120));
        conversation(2, Instant.now().minus(25, ChronoUnit.HOURS));
        conversation(3, Instant.now().minus(30, ChronoUnit.HOURS));

        readLastHours();

        assertThat(ids()).contains("message:101", "message:102").doesNotContain("message:103");
    }

    /** The one that changes goes to the end. */
    @Test
    void skipsNothingThoughAConversationChangesWhileItReads() throws Exception {
        Instant changed = Instant.now().minusSeconds(6_000);
        for (long id = 1; id <= 7; id++) {
            conversation(id, changed.plusSeconds(10 * id));
        }
        meanwhile =
                () -> {
                    conversation(1, Instant.now().minusSeconds(90));
                    meanwhile = () -> {};
                };

        readLastHours();

        for (long id = 1; id <= 7; id++) {
            assertThat(ids()).contains("message:10" + id);
        }
    }

    @Test
    void leavesOutAConversationThatIsGone() throws Exception {
        conversation(404, Instant.now().minusSeconds(700));
        conversation(7, Instant.now().minusSeconds(600));

        readLastHours();

        assertThat(ids()).contains("message:107").doesNotContain("message:10404");
    }

    /** Intercom tells no Retry-After, but when its window begins anew. */
    @Test
    void comesBackWhenItsCallsAreUsedUp() throws Exception {
        conversation(7, Instant.now().minusSeconds(600));
        long reset = Instant.now().getEpochSecond() + 3;
        platform.once(
                Answer.failed(
                        429,
                        "{\"type\":\"error.list\",\"errors\":[{\"code\":\"rate_limit_exceeded\"}]}",
                        "X-RateLimit-Reset",
                        Long.toString(reset)));

        readLastHours();

        assertThat(ids()).contains("message:107");
        assertThat(platform.calls.get(1).at()).isAfterOrEqualTo(Instant.ofEpochSecond(reset - 1));
    }

    @Test
    void readsAPeriodThatIsAskedFor() throws Exception {
        Instant from = Instant.parse("2026-10-01T06:00:00Z");
        conversation(1, from.minusSeconds(1));
        conversation(2, from);
        conversation(3, from.plus(Duration.ofHours(40)));
        conversation(4, from.plus(Duration.ofDays(3)));
        hub.backfills.start(SOURCE, from, from.plus(Duration.ofDays(3)), from.toString());

        start();

        await().atMost(PATIENCE).until(() -> hub.backfills.running(SOURCE).isEmpty());
        assertThat(ids()).contains("message:102", "message:103");
        assertThat(ids()).doesNotContain("message:101", "message:104");
    }

    @Test
    void makesOfAConversationWhatANotificationMakesOfIt() throws Exception {
        ObjectNode notification =
                sample(
                        "../mappings/src/test/resources/samples/intercom/conversation-user-replied.json");
        ObjectNode item = (ObjectNode) notification.at("/data/item");
        item.put("updated_at", Instant.now().minusSeconds(600).getEpochSecond());
        conversations.put(item.path("id").asLong(), item);

        readLastHours();

        assertThat(hub.interactions())
                .isNotEmpty()
                .isEqualTo(hub.ofWebhook(SOURCE, Map.of(), Map.of(), bytes(notification)));
    }

    private static ObjectNode sample(String path) {
        try {
            return (ObjectNode) JSON.readTree(Files.readString(Path.of(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void conversation(long id, Instant changed) {
        ObjectNode one = fixture("chat/intercom/conversation.json");
        one.put("id", Long.toString(id)).put("updated_at", changed.getEpochSecond());
        ((ObjectNode) one.path("source")).put("id", "10" + id);
        ArrayNode parts = one.putObject("conversation_parts").putArray("conversation_parts");
        ObjectNode part = parts.addObject().put("type", "conversation_part").put("id", "20" + id);
        part.put("part_type", "comment").put("body", "<p>Words</p>").put("created_at", 1734537521);
        part.putObject("author").put("type", "user").put("id", "6762f1261bb69f9f2193bba7");
        conversations.put(id, one);
    }

    /**
     * Source: Intercom's OpenAPI description 2.13 ({@code searchConversations}, {@code
     * retrieveConversation}), its pages "Pagination" and "Rate limiting"; of days, what {@code
     * SearchContacts} says.
     */
    @Override
    Answer answer(Call call) {
        if (call.path().equals("/conversations/search")) {
            assertThat(call.method()).isEqualTo("POST");
            assertThat(call.headers().get("content-type")).startsWith("application/json");
            return search(call);
        }
        ObjectNode found =
                conversations.get(Long.valueOf(call.path().replaceFirst("^/conversations/", "")));
        return found == null || found.path("id").asText().equals("404")
                ? Answer.failed(404, "{\"type\":\"error.list\"}")
                : Answer.of(found.toString());
    }

    private Answer search(Call call) {
        JsonNode question = json(call.body());
        assertThat(question.at("/sort/field").asText()).isEqualTo("updated_at");
        List<ObjectNode> found =
                conversations.values().stream()
                        .filter(each -> matches(question.at("/query/value"), each))
                        .sorted(
                                Comparator.<ObjectNode>comparingLong(
                                                each -> each.path("updated_at").asLong())
                                        .thenComparing(each -> each.path("id").asLong()))
                        .toList();
        // The place is behind an object, as Elasticsearch's search_after.
        String[] after = question.at("/pagination/starting_after").asText("0:0").split(":", 2);
        List<ObjectNode> page =
                found.stream()
                        .filter(
                                each ->
                                        isBehind(
                                                each,
                                                Long.parseLong(after[0]),
                                                Long.parseLong(after[1])))
                        .toList();
        ObjectNode answer = JSON.createObjectNode().put("type", "conversation.list");
        ObjectNode pages = answer.putObject("pages").put("type", "pages");
        ArrayNode list = answer.putArray("conversations");
        page.stream()
                .limit(PAGE)
                .forEach(each -> list.add(each.deepCopy().without("conversation_parts")));
        if (page.size() > PAGE) {
            ObjectNode last = page.get(PAGE - 1);
            pages.putObject("next")
                    .put(
                            "starting_after",
                            last.path("updated_at").asLong() + ":" + last.path("id").asText());
        }
        meanwhile.run();
        return Answer.of(answer.toString());
    }

    private static boolean isBehind(ObjectNode each, long time, long id) {
        long changed = each.path("updated_at").asLong();
        return changed > time || (changed == time && each.path("id").asLong() > id);
    }

    private boolean matches(JsonNode filters, ObjectNode conversation) {
        long changed = conversation.path("updated_at").asLong();
        return StreamSupport.stream(filters.spliterator(), false)
                .allMatch(
                        filter -> {
                            long value = comparable(filter.path("value").asLong());
                            return filter.path("operator").asText().equals(">")
                                    ? comparable(changed) > value
                                    : comparable(changed) < value;
                        });
    }

    private long comparable(long second) {
        return byDay ? second / 86_400 : second;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
