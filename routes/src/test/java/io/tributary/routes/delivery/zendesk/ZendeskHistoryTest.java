package io.tributary.routes.delivery.zendesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.query.DeliveryState;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.MatterView;
import io.tributary.mappings.zendesk.ZendeskMapping;
import io.tributary.routes.delivery.ticket.LossyProxy;
import io.tributary.routes.delivery.ticket.Matters;
import io.tributary.routes.delivery.ticket.TicketKamelet;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Kamelet against a stand-in of Zendesk. */
class ZendeskHistoryTest {

    private static final String SOURCE = "zendesk/main";

    private final Matters matters = new Matters(SOURCE, SOURCE);
    private final ZendeskStandIn zendesk = new ZendeskStandIn();
    private final LossyProxy proxy = new LossyProxy(zendesk.address());
    private final MatterView matter = matters.matter(1, "7");
    private TicketKamelet kamelet;

    @BeforeEach
    void start() throws Exception {
        zendesk.ticket("7", "open");
        use(Map.of());
    }

    @AfterEach
    void stop() {
        kamelet.close();
        proxy.close();
        zendesk.close();
    }

    private void use(Map<String, String> settings) throws Exception {
        if (kamelet != null) {
            kamelet.close();
        }
        Map<String, String> all = new HashMap<>();
        all.put("address", proxy.address());
        all.put("user", "hub@shop.example/token");
        all.put("token", "a+b&c%41)\"d='e");
        all.put("source", SOURCE);
        all.putAll(settings);
        kamelet = new TicketKamelet("zendesk-history-action", all);
    }

    private List<DeliveryResult> deliver(MatterView matter, InteractionView... interactions)
            throws Exception {
        return matters.keep(kamelet.deliver(matters.delivery(List.of(matter), interactions)));
    }

    private List<String> notes() {
        return zendesk.comments("7").stream()
                .filter(each -> !each.path("public").asBoolean())
                .map(each -> each.path("body").asText())
                .toList();
    }

    @Test
    void tellsAllThatIsOwedInOnePrivateComment() throws Exception {
        zendesk.say("7", "Where is my order?");

        List<DeliveryResult> results =
                deliver(
                        matter,
                        matters.said(matter, 1, "¿Dónde está? 日本"),
                        matters.said(matter, 2, "Hello?"),
                        matters.ofDesk(matter, 3));

        assertThat(results).extracting(DeliveryResult::state).containsOnly(DeliveryState.DELIVERED);
        assertThat(results.get(0).externalId()).matches("7/\\d+");
        assertThat(results.get(2).externalId()).isNull();
        assertThat(notes()).hasSize(1);
        assertThat(notes().get(0))
                .startsWith("message, inbound, chat (chatwoot/main)\n2026-11-20 12:00 UTC\n")
                .containsSubsequence("¿Dónde está? 日本", "[tributary ", "Hello?", "[tributary ");
        assertThat(proxy.calls)
                .containsExactly(
                        "GET /api/v2/tickets/7.json",
                        "GET /api/v2/tickets/7/comments.json",
                        "PUT /api/v2/tickets/7.json");
    }

    @Test
    void tellsNothingTwiceThoughItIsDeliveredAgain() throws Exception {
        for (int i = 0; i < 5; i++) {
            zendesk.say("7", "Words " + i);
            deliver(matter, matters.said(matter, i, "Hello " + i));
        }

        List<DeliveryResult> again = deliver(matter, matters.said(matter, 4, "Hello 4"));

        assertThat(again.get(0).externalId()).matches("7/\\d+");
        assertThat(notes()).hasSize(5);
    }

    @Test
    void replacesWhatChangedAndWithdrawsWhatIsGone() throws Exception {
        deliver(matter, matters.said(matter, 1, "Helo?"));
        deliver(matter, matters.said(matter, 1, "Hello?"));
        deliver(matter, matters.withdrawn(matter, 1));
        deliver(matter, matters.withdrawn(matter, 1));
        deliver(matter, matters.withdrawn(matter, 9));

        assertThat(notes()).hasSize(3);
        assertThat(notes().get(1)).contains("This replaces what was told").contains("Hello?");
        assertThat(notes().get(2)).contains("Withdrawn: the message").contains(" withdrawn]");
    }

    @Test
    void followsAnInteractionToTheTicketOfAnotherMatter() throws Exception {
        zendesk.ticket("8", "new");
        MatterView after = matters.matter(2, "8");
        deliver(matter, matters.said(matter, 1, "Hello?"));

        deliver(after, matters.said(after, 1, "Hello?"));

        assertThat(zendesk.comments("8")).hasSize(1);
        assertThat(notes()).hasSize(2);
        assertThat(notes().get(1)).contains(" withdrawn]");
    }

    @Test
    void leavesOutTicketsThatAreClosedForGoodOrGone() throws Exception {
        zendesk.ticket("9", "closed");
        MatterView over = matters.matter(3, "9", "404");
        MatterView both = matters.matter(4, "9", "7");

        List<DeliveryResult> results =
                deliver(
                        both,
                        matters.said(over, 1, "Nobody reads it"),
                        matters.said(both, 2, "Hello?"));

        assertThat(results).extracting(DeliveryResult::state).containsOnly(DeliveryState.DELIVERED);
        assertThat(notes()).singleElement().asString().contains("Hello?");
        assertThat(deliver(over, matters.said(over, 1, "Nobody")).get(0).externalId()).isNull();
    }

    /** Zendesk takes 64 KB of a comment. */
    @Test
    void writesSeveralCommentsIfOneWouldBeTooLong() throws Exception {
        InteractionView[] all = new InteractionView[12];
        for (int i = 0; i < all.length; i++) {
            all[i] = matters.said(matter, i, "日本語 ".repeat(6_000));
        }

        List<DeliveryResult> results = deliver(matter, all);

        assertThat(results).extracting(DeliveryResult::state).containsOnly(DeliveryState.DELIVERED);
        assertThat(notes()).hasSizeBetween(6, 12);
    }

    @Test
    void isNotToldBackWhatItWrote() throws Exception {
        zendesk.say("7", "Where is my order?");
        deliver(matter, matters.said(matter, 1, "Hello?"));

        String told =
                zendesk.comments("7").stream()
                        .map(ObjectNode::deepCopy)
                        .map(each -> each.put("ticket_id", 7).toString())
                        .collect(Collectors.joining(",", "{\"comments\":[", "]}"));
        RawEvent event =
                new RawEvent(
                        SOURCE,
                        "event",
                        "zendesk",
                        Instant.parse("2026-11-20T12:00:00Z"),
                        "application/json",
                        Map.of(),
                        Map.of(),
                        told.getBytes(StandardCharsets.UTF_8));
        assertThat(new ZendeskMapping().map(event))
                .singleElement()
                .satisfies(each -> assertThat(each.text()).isEqualTo("Where is my order?"));
    }

    /** The call was done, and nobody knows: 40 of a hundred times. */
    @Test
    void tellsEachOnceThoughAnswersAreLost() throws Exception {
        proxy.lose(new Random(7), 40, "PUT");
        List<InteractionView> all = new ArrayList<>();
        int tries = 0;
        for (int i = 0; i < 20; i++) {
            all.add(matters.said(matter, i, "Words " + i + "."));
            List<DeliveryResult> results = null;
            while (results == null && tries < 200) {
                tries++;
                try {
                    results = deliver(matter, all.toArray(InteractionView[]::new));
                } catch (TransientFailure e) {
                    assertThat(e).hasMessageStartingWith("no answer (");
                }
            }
        }

        assertThat(tries).as("answers were lost").isGreaterThan(20);
        String whole = String.join("\n", notes());
        for (int i = 0; i < 20; i++) {
            assertThat(whole).containsOnlyOnce("Words " + i + ".");
        }
    }

    @Test
    void waitsAsLongAsItIsAskedTo() {
        proxy.refuse(429, Map.of("Retry-After", "17"));

        assertThatThrownBy(() -> deliver(matter, matters.said(matter, 1, "Hello?")))
                .isInstanceOfSatisfying(
                        TransientFailure.class,
                        e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(17)));
    }

    @Test
    void aWrongTokenIsATroubleOfTheTargetAndIsNotShown() throws Exception {
        use(Map.of("token", "wrong0123"));

        assertThatThrownBy(() -> deliver(matter, matters.said(matter, 1, "Hello?")))
                .isInstanceOf(TransientFailure.class)
                .hasMessageContaining("refused the credentials")
                .hasMessageNotContaining("wrong0123");
    }

    @Test
    void namesTheFieldOfACommentThatIsRefused() throws Exception {
        zendesk.ticket("7", "refuses");

        List<DeliveryResult> results = deliver(matter, matters.said(matter, 1, "Hello?"));

        assertThat(results.get(0).state()).isEqualTo(DeliveryState.PARKED);
        assertThat(results.get(0).error())
                .isEqualTo("Zendesk refused the comment on ticket 7, status 422, fields [status]");
    }
}
