package io.tributary.routes.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.history.interaction.Direction;
import io.tributary.mappings.freshdesk.FreshdeskMapping;
import io.tributary.routes.reading.StandIn.Answer;
import io.tributary.routes.reading.StandIn.Call;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;

class FreshdeskTicketsRouteTest extends ReadingTest {

    private static final String SOURCE = "freshdesk/main";
    private static final int PAGE = 2;

    private final Map<Long, ObjectNode> tickets = new ConcurrentSkipListMap<>();
    private String scope = "tickets";
    private Runnable meanwhile = () -> {};

    FreshdeskTicketsRouteTest() {
        super("freshdesk-tickets", SOURCE, new FreshdeskMapping());
    }

    @Override
    Map<String, String> settings() {
        return Map.of("scope", scope);
    }

    @Test
    void readsAllTicketsThoughAllChangedInTheSameSecond() throws Exception {
        Instant changed = Instant.now().minusSeconds(600);
        for (long id = 1; id <= 5; id++) {
            ticket(id, changed);
        }
        ticket(6, Instant.now().minus(30, ChronoUnit.HOURS));

        readLastHours();

        assertThat(ids())
                .containsExactlyInAnyOrder(
                        "ticket:1", "ticket:2", "ticket:3", "ticket:4", "ticket:5");
        String basic = TOKEN + ":X";
        assertThat(platform.calls)
                .extracting(call -> call.headers().get("authorization"))
                .containsOnly(
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
    }

    /** The one that changes goes to the end, and all behind it move up. */
    @Test
    void skipsNothingThoughATicketChangesWhileItReads() throws Exception {
        Instant changed = Instant.now().minusSeconds(6_000);
        for (long id = 1; id <= 9; id++) {
            ticket(id, changed.plusSeconds(10 * id));
        }
        meanwhile =
                () -> {
                    ticket(1, Instant.now().minusSeconds(90));
                    meanwhile = () -> {};
                };

        readLastHours();

        for (long id = 1; id <= 9; id++) {
            assertThat(ids()).contains("ticket:" + id);
        }
    }

    @Test
    void readsRepliesAndNotesIfAskedTo() throws Exception {
        scope = "conversations";
        ticket(404, Instant.now().minusSeconds(700));
        ticket(7, Instant.now().minusSeconds(600));

        readLastHours();

        assertThat(ids())
                .containsExactlyInAnyOrder(
                        "ticket:404",
                        "ticket:7",
                        "conversation:71",
                        "conversation:72",
                        "conversation:73");
        assertThat(hub.interactions())
                .filteredOn(each -> each.sourceEventId().equals("conversation:71"))
                .first()
                .satisfies(
                        said -> {
                            assertThat(said.direction()).isEqualTo(Direction.INBOUND);
                            assertThat(said.thread()).isEqualTo("ticket:7");
                        });
    }

    @Test
    void asksForNoRepliesUnlessToldTo() throws Exception {
        ticket(7, Instant.now().minusSeconds(600));

        readLastHours();

        assertThat(platform.calls).extracting(Call::path).containsOnly("/api/v2/tickets");
    }

    @Test
    void makesOfATicketTheOneThatAWebhookIsAbout() throws Exception {
        ObjectNode ticket = ticket(9, Instant.now().minusSeconds(600));

        readLastHours();

        byte[] webhook =
                "{\"freshdesk_webhook\": {\"ticket_id\": 9, \"ticket_status\": \"Open\"}}"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(hub.interactions())
                .isEqualTo(hub.ofWebhook(SOURCE, Map.of(), Map.of(), bytes(ticket)));
        assertThat(hub.ofWebhook(SOURCE, Map.of(), Map.of(), webhook))
                .singleElement()
                .satisfies(told -> assertThat(ids()).containsOnly(told.sourceEventId()));
    }

    private ObjectNode ticket(long id, Instant changed) {
        ObjectNode ticket = fixture("crm/freshdesk/ticket_1.json");
        ticket.put("id", id);
        ticket.put("updated_at", changed.truncatedTo(ChronoUnit.SECONDS).toString());
        tickets.put(id, ticket);
        return ticket;
    }

    /** Source: Freshdesk's documentation, "List all tickets", "List all conversations". */
    @Override
    Answer answer(Call call) {
        int page = Integer.parseInt(call.query().get("page"));
        if (call.path().endsWith("/conversations")) {
            return conversations(call, page);
        }
        assertThat(call.query())
                .containsEntry("order_by", "updated_at")
                .containsEntry("order_type", "asc");
        Instant since = Instant.parse(call.query().get("updated_since"));
        List<ObjectNode> found =
                tickets.values().stream()
                        .filter(ticket -> changed(ticket).isAfter(since))
                        .sorted(Comparator.comparing(FreshdeskTicketsRouteTest::changed))
                        .toList();
        ArrayNode answer = JSON.createArrayNode();
        found.stream().skip((page - 1L) * PAGE).limit(PAGE).forEach(answer::add);
        meanwhile.run();
        return page(answer, found.size() > page * PAGE);
    }

    private static Instant changed(ObjectNode ticket) {
        return Instant.parse(ticket.path("updated_at").asText());
    }

    /** Three, on two pages: of the customer, of an agent, and a note. */
    private static Answer conversations(Call call, int page) {
        long ticket = Long.parseLong(call.path().replaceFirst(".*/tickets/(\\d+)/.*", "$1"));
        if (ticket == 404) {
            return Answer.failed(404, "");
        }
        ArrayNode said = JSON.createArrayNode();
        for (int each = page == 1 ? 1 : 3; each <= (page == 1 ? 2 : 3); each++) {
            ObjectNode one = said.addObject();
            one.put("id", ticket * 10 + each).put("ticket_id", ticket).put("user_id", 40 + each);
            one.put("incoming", each == 1).put("private", each == 3).put("body_text", "Words");
            one.put("source", each == 3 ? 2 : 0).put("created_at", "2026-11-20T09:50:00Z");
        }
        return page(said, page == 1);
    }

    private static Answer page(ArrayNode items, boolean more) {
        return more
                ? Answer.of(items.toString(), "Link", "<https://next>; rel=\"next\"")
                : Answer.of(items.toString());
    }
}
