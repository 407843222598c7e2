package io.tributary.routes.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.zendesk.ZendeskMapping;
import io.tributary.routes.reading.StandIn.Answer;
import io.tributary.routes.reading.StandIn.Call;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ZendeskTicketsRouteTest extends ReadingTest {

    private static final String SOURCE = "zendesk/main";
    private static final int PAGE = 2;

    /** The oldest first, as the export has them. */
    private final List<ObjectNode> tickets = new ArrayList<>();

    ZendeskTicketsRouteTest() {
        super("zendesk-tickets", SOURCE, new ZendeskMapping());
    }

    @Override
    Map<String, String> settings() {
        return Map.of("user", "ana@shop.example/token");
    }

    @Test
    void readsAllTicketsAndAllTheirComments() throws Exception {
        Instant changed = Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.SECONDS);
        for (int id = 1; id <= 5; id++) {
            ticket(id, changed);
        }

        readLastHours();

        List<String> expected = new ArrayList<>();
        for (int id = 1; id <= 5; id++) {
            expected.add("ticket:" + id);
            expected.addAll(List.of("comment:" + id + "1", "comment:" + id + "2"));
            expected.add("comment:" + id + "3");
        }
        assertThat(ids()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void tellsWhoWroteAComment() throws Exception {
        ticket(1, Instant.now().minusSeconds(600));

        readLastHours();

        assertThat(comment("comment:11").direction()).isEqualTo(Direction.INBOUND);
        assertThat(comment("comment:12").direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(comment("comment:13").direction()).isEqualTo(Direction.INTERNAL);
        assertThat(comment("comment:11").thread()).isEqualTo("ticket:1");
    }

    @Test
    void makesOfATicketWhatATriggerMakesOfIt() throws Exception {
        ObjectNode ticket = ticket(1, Instant.now().minusSeconds(600));
        byte[] webhook = ("{\"ticket\":" + ticket + "}").getBytes(StandardCharsets.UTF_8);

        readLastHours();

        assertThat(hub.interactions())
                .containsAll(hub.ofWebhook(SOURCE, Map.of(), Map.of(), webhook));
    }

    @Test
    void leavesOutCommentsOfATicketThatIsGone() throws Exception {
        ticket(404, Instant.now().minusSeconds(600));
        ticket(5, Instant.now().minusSeconds(600));

        readLastHours();

        assertThat(ids()).contains("ticket:404", "ticket:5", "comment:51");
    }

    private Interaction comment(String id) {
        return hub.interactions().stream()
                .filter(each -> each.sourceEventId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ObjectNode ticket(int id, Instant changed) {
        ObjectNode ticket = JSON.createObjectNode();
        ticket.put("id", id).put("subject", "Order late").put("description", "Where is it?");
        ticket.put("status", "open").put("requester_id", 77).put("submitter_id", 77);
        ticket.put("assignee_id", 88).put("created_at", "2026-11-20T09:12:07Z");
        ticket.put("updated_at", changed.toString());
        ticket.put("generated_timestamp", changed.getEpochSecond());
        ticket.putObject("via").put("channel", "email");
        tickets.add(ticket);
        return ticket;
    }

    @Override
    Answer answer(Call call) {
        if (!call.headers().get("authorization").startsWith("Basic ")) {
            return Answer.failed(401, "{\"error\":\"Couldn't authenticate you\"}");
        }
        return call.path().equals("/api/v2/incremental/tickets/cursor.json")
                ? export(call)
                : comments(call);
    }

    private Answer export(Call call) {
        String cursor = call.query().get("cursor");
        int at = 0;
        if (cursor == null) {
            long start = Long.parseLong(call.query().get("start_time"));
            at =
                    (int)
                            tickets.stream()
                                    .filter(t -> t.path("generated_timestamp").asLong() < start)
                                    .count();
        } else {
            at = Integer.parseInt(cursor.replace("fDA=", ""));
        }
        ArrayNode page = JSON.createArrayNode();
        tickets.stream().skip(at).limit(PAGE).forEach(page::add);
        boolean end = at + PAGE >= tickets.size();
        return Answer.of(
                "{\"tickets\":"
                        + page
                        + ",\"after_cursor\":\"fDA="
                        + (at + page.size())
                        + "\",\"end_of_stream\":"
                        + end
                        + "}");
    }

    /** Three of each, on two pages: of the customer, of an agent, and a note of another. */
    private static Answer comments(Call call) {
        String id = call.path().replaceFirst("^/api/v2/tickets/(\\d+)/comments.json$", "$1");
        if (id.equals("404")) {
            return Answer.failed(404, "{\"error\":\"RecordNotFound\"}");
        }
        boolean first = call.query().get("page[after]") == null;
        ArrayNode comments = JSON.createArrayNode();
        IntStream.rangeClosed(first ? 1 : 3, first ? 2 : 3)
                .forEach(
                        each -> {
                            ObjectNode comment = comments.addObject();
                            comment.put("id", Long.parseLong(id + each)).put("type", "Comment");
                            comment.put("author_id", List.of(77, 88, 99).get(each - 1));
                            comment.put("body", "Words").put("public", each < 3);
                            comment.put("created_at", "2026-11-20T09:50:00Z");
                        });
        return Answer.of(
                "{\"comments\":"
                        + comments
                        + ",\"users\":[{\"id\":77,\"name\":\"Ana Ruiz\",\"role\":\"end-user\"},"
                        + "{\"id\":88,\"name\":\"Bo\",\"role\":\"agent\"},"
                        + "{\"id\":99,\"name\":\"Cy\",\"role\":\"admin\"}],"
                        + "\"meta\":{\"has_more\":"
                        + first
                        + ",\"after_cursor\":\"eyJv\"}}");
    }
}
