package io.tributary.routes.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.mappings.x.XMapping;
import io.tributary.routes.reading.StandIn.Answer;
import io.tributary.routes.reading.StandIn.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class XPostsRouteTest extends ReadingTest {

    private static final String SOURCE = "x/main";
    private static final String ACCOUNT = "14235326";
    private static final int PAGE = 2;

    /** The newest first. */
    private final List<ObjectNode> posts = new ArrayList<>();

    XPostsRouteTest() {
        super("x-posts", SOURCE, new XMapping());
    }

    @Override
    Map<String, String> settings() {
        return Map.of("account", ACCOUNT);
    }

    @Test
    void readsAllPagesThoughAllWereWrittenInTheSameSecond() throws Exception {
        Instant written = Instant.now().minusSeconds(600);
        for (int id = 1; id <= 5; id++) {
            post("90000000000000000" + id, written);
        }
        post("800000000000000000", written.minus(Duration.ofHours(30)));

        readLastHours();

        assertThat(ids())
                .containsExactly(
                        "900000000000000005",
                        "900000000000000004",
                        "900000000000000003",
                        "900000000000000002",
                        "900000000000000001");
        assertThat(hub.interactions())
                .allSatisfy(
                        post ->
                                assertThat(post.participants().get(0).name())
                                        .isEqualTo("Ana Vega"));
        assertThat(platform.calls)
                .allMatch(call -> call.headers().get("authorization").equals("Bearer " + TOKEN));
    }

    @Test
    void asksForNothingWhereNobodyMentionsTheAccount() throws Exception {
        readLastHours();

        assertThat(hub.accepted).isEmpty();
        assertThat(platform.calls).isNotEmpty();
    }

    @Test
    void waitsUntilTheLimitOfXBeginsAnew() throws Exception {
        post("900000000000000001", Instant.now().minusSeconds(600));
        long reset = Instant.now().getEpochSecond() + 4;
        platform.once(
                Answer.failed(
                        429,
                        "{\"title\":\"Too Many Requests\"}",
                        "x-rate-limit-reset",
                        Long.toString(reset)));

        readLastHours();

        assertThat(ids()).containsExactly("900000000000000001");
        assertThat(platform.calls.get(1).at()).isAfterOrEqualTo(Instant.ofEpochSecond(reset - 1));
    }

    private void post(String id, Instant written) {
        ObjectNode post = JSON.createObjectNode();
        post.put("id", id).put("text", "@shop where is my order?").put("author_id", "77");
        post.put("created_at", written.toString()).put("conversation_id", id);
        post.putArray("edit_history_tweet_ids").add(id);
        posts.add(0, post);
    }

    @Override
    Answer answer(Call call) {
        assertThat(call.path()).isEqualTo("/2/users/" + ACCOUNT + "/mentions");
        Instant from = Instant.parse(call.query().get("start_time"));
        Instant to = Instant.parse(call.query().get("end_time"));
        List<ObjectNode> found =
                posts.stream()
                        .filter(post -> !time(post).isBefore(from) && time(post).isBefore(to))
                        .toList();
        int at = Integer.parseInt(call.query().getOrDefault("pagination_token", "t0").substring(1));
        List<ObjectNode> page = found.stream().skip(at).limit(PAGE).toList();
        if (page.isEmpty()) {
            return Answer.of("{\"meta\":{\"result_count\":0}}");
        }
        ArrayNode data = JSON.createArrayNode();
        data.addAll(page);
        String next = found.size() > at + PAGE ? ",\"next_token\":\"t" + (at + PAGE) + "\"" : "";
        return Answer.of(
                "{\"data\":"
                        + data
                        + ",\"includes\":{\"users\":[{\"id\":\"77\",\"name\":\"Ana Vega\","
                        + "\"username\":\"ana\"}]},\"meta\":{\"result_count\":"
                        + page.size()
                        + next
                        + "}}");
    }

    private static Instant time(ObjectNode post) {
        return Instant.parse(post.path("created_at").asText());
    }
}
