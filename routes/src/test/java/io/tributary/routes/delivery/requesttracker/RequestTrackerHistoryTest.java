package io.tributary.routes.delivery.requesttracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.query.DeliveryState;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.MatterView;
import io.tributary.mappings.requesttracker.RequestTrackerMapping;
import io.tributary.routes.delivery.ticket.LossyProxy;
import io.tributary.routes.delivery.ticket.Matters;
import io.tributary.routes.delivery.ticket.TicketKamelet;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Kamelet against Request Tracker. */
class RequestTrackerHistoryTest {

    private static final String SOURCE = "request-tracker/main";

    @TempDir private static Path directory;
    private static RequestTracker tracker;

    private final Matters matters = new Matters("request-tracker/main", SOURCE);
    private LossyProxy proxy;
    private TicketKamelet kamelet;

    @BeforeAll
    static void startTracker() throws Exception {
        tracker = RequestTracker.start(directory);
    }

    @AfterAll
    static void stopTracker() {
        if (tracker != null) {
            tracker.close();
        }
    }

    @BeforeEach
    void start() throws Exception {
        proxy = new LossyProxy(tracker.address());
        use(Map.of());
    }

    @AfterEach
    void stop() {
        kamelet.close();
        proxy.close();
    }

    private void use(Map<String, String> settings) throws Exception {
        if (kamelet != null) {
            kamelet.close();
        }
        Map<String, String> all = new HashMap<>();
        all.put("address", proxy.address());
        all.put("token", tracker.token());
        all.put("source", SOURCE);
        all.putAll(settings);
        kamelet = new TicketKamelet("request-tracker-history-action", all);
    }

    private List<DeliveryResult> deliver(MatterView matter, InteractionView... interactions)
            throws Exception {
        return deliver(matters.delivery(List.of(matter), interactions));
    }

    private List<DeliveryResult> deliver(CustomerDelivery delivery) throws Exception {
        return matters.keep(kamelet.deliver(delivery));
    }

    @Test
    void tellsWhatWasSaidElsewhereOnTheTicketOldestFirst() throws Exception {
        String ticket = tracker.ticket("Order 1");
        MatterView matter = matters.matter(1, ticket);

        List<DeliveryResult> results =
                deliver(
                        matter,
                        matters.said(matter, 1, "¿Dónde está? 日本"),
                        matters.said(matter, 2, "Hello?"),
                        matters.ofDesk(matter, 3));

        assertThat(results).extracting(DeliveryResult::state).containsOnly(DeliveryState.DELIVERED);
        assertThat(results.get(0).externalId()).matches(ticket + "/\\d+");
        assertThat(results.get(2).externalId()).isNull();
        List<String> comments = tracker.comments(ticket);
        assertThat(comments).hasSize(2);
        assertThat(comments.get(0))
                .contains(matters.said(matter, 1, "").id().toString())
                .contains("message, inbound, chat (chatwoot/main)\n2026-11-20 12:00 UTC\n")
                .contains("Customer: Añá Ruiz\n")
                .endsWith("¿Dónde está? 日本");
        assertThat(comments.get(1)).endsWith("Hello?");
    }

    @Test
    void tellsNothingTwiceThoughItIsDeliveredAgain() throws Exception {
        String ticket = tracker.ticket("Order 2");
        MatterView matter = matters.matter(2, ticket);
        deliver(matter, matters.said(matter, 1, "Hello?"));
        proxy.calls.clear();

        List<DeliveryResult> again = deliver(matter, matters.said(matter, 1, "Hello?"));

        assertThat(again.get(0).externalId()).matches(ticket + "/\\d+");
        assertThat(tracker.comments(ticket)).hasSize(1);
        assertThat(proxy.calls)
                .containsExactly("GET /REST/2.0/ticket/" + ticket, "GET /REST/2.0/transactions");
    }

    @Test
    void replacesWhatChangedAndWithdrawsWhatIsGone() throws Exception {
        String ticket = tracker.ticket("Order 3");
        MatterView matter = matters.matter(3, ticket);
        deliver(matter, matters.said(matter, 1, "Helo?"));
        deliver(matter, matters.said(matter, 1, "Hello?"));
        deliver(matter, matters.withdrawn(matter, 1));
        deliver(matter, matters.withdrawn(matter, 1));

        List<String> comments = tracker.comments(ticket);
        assertThat(comments).hasSize(3);
        assertThat(comments.get(1)).contains("This replaces what was told").endsWith("Hello?");
        assertThat(comments.get(2)).contains(" withdrawn]").contains("Withdrawn: the message");

        deliver(matter, matters.withdrawn(matter, 9));
        assertThat(tracker.comments(ticket)).as("never told").hasSize(3);
    }

    @Test
    void followsAnInteractionToTheTicketOfAnotherMatter() throws Exception {
        String old = tracker.ticket("Order 4");
        String now = tracker.ticket("Order 5");
        MatterView before = matters.matter(4, old);
        MatterView after = matters.matter(5, now);
        deliver(before, matters.said(before, 1, "Hello?"));

        List<DeliveryResult> moved = deliver(after, matters.said(after, 1, "Hello?"));

        assertThat(moved.get(0).externalId()).startsWith(now + "/");
        assertThat(tracker.comments(now)).singleElement().asString().endsWith("Hello?");
        assertThat(tracker.comments(old)).hasSize(2);
        assertThat(tracker.comments(old).get(1)).contains(" withdrawn]");
    }

    @Test
    void findsATicketThatWasMerged() throws Exception {
        String old = tracker.ticket("Order 6");
        String into = tracker.ticket("Order 6 again");
        MatterView matter = matters.matter(6, old);
        deliver(matter, matters.said(matter, 1, "Hello?"));
        tracker.merge(old, into);

        deliver(matter, matters.said(matter, 1, "Hello?"), matters.said(matter, 2, "And?"));

        assertThat(tracker.comments(into)).hasSize(2);
    }

    @Test
    void leavesOutWhatIsOfADeletedTicketAndTellsTheRest() throws Exception {
        String gone = tracker.ticket("Order 7");
        String other = tracker.ticket("Order 8");
        MatterView one = matters.matter(7, gone);
        deliver(one, matters.said(one, 1, "Lost?"));
        tracker.delete(gone);
        MatterView both = matters.matter(8, gone, other);

        List<DeliveryResult> results =
                deliver(
                        matters.delivery(
                                List.of(one, both),
                                matters.withdrawn(one, 1),
                                matters.said(one, 2, "Lost"),
                                matters.said(both, 3, "Hello?")));

        assertThat(results).extracting(DeliveryResult::state).containsOnly(DeliveryState.DELIVERED);
        assertThat(results.get(1).externalId()).isNull();
        assertThat(tracker.comments(other)).singleElement().asString().endsWith("Hello?");
    }

    @Test
    void leavesOutAMatterWithoutTicketUnlessItIsToOpenOne() throws Exception {
        MatterView matter = matters.matter(9);
        int tickets = tracker.tickets();
        assertThat(deliver(matter, matters.said(matter, 1, "Hello?")).get(0).state())
                .isEqualTo(DeliveryState.DELIVERED);
        assertThat(tracker.tickets()).isEqualTo(tickets);
        use(Map.of("withoutTicket", "create"));

        String id = deliver(matter, matters.said(matter, 1, "Hello?")).get(0).externalId();
        deliver(matter, matters.said(matter, 2, "Anybody?"));

        assertThat(tracker.tickets()).isEqualTo(tickets + 1);
        assertThat(tracker.comments(id.substring(0, id.indexOf('/')))).hasSize(2);
    }

    @Test
    void isNotToldBackWhatItWrote() throws Exception {
        String ticket = tracker.ticket("Order 10");
        MatterView matter = matters.matter(10, ticket);
        String id = deliver(matter, matters.said(matter, 1, "Hello?")).get(0).externalId();

        byte[] told =
                new ObjectMapper()
                        .writeValueAsBytes(tracker.transaction(id.substring(id.indexOf('/') + 1)));
        RawEvent event =
                new RawEvent(
                        SOURCE,
                        "event",
                        "request-tracker",
                        Instant.parse("2026-11-20T12:00:00Z"),
                        "application/json",
                        Map.of(),
                        Map.of(),
                        told);
        assertThat(new RequestTrackerMapping().map(event)).isEmpty();
    }

    /** The call was done, and nobody knows: 40 of a hundred times. */
    @Test
    void tellsEachOnceThoughAnswersAreLost() throws Exception {
        use(Map.of("withoutTicket", "create"));
        MatterView matter = matters.matter(11);
        proxy.lose(new Random(7), 40, "POST");
        InteractionView[] all = new InteractionView[6];
        for (int i = 0; i < all.length; i++) {
            all[i] = matters.said(matter, 100 + i, "Words " + i);
        }

        List<DeliveryResult> results = null;
        int tries = 0;
        while (results == null && tries < 60) {
            tries++;
            try {
                results = deliver(matter, all);
            } catch (TransientFailure e) {
                assertThat(e).hasMessageStartingWith("no answer (");
            }
        }

        assertThat(tries).as("answers were lost").isGreaterThan(1);
        String id = results.get(0).externalId();
        List<String> comments = tracker.comments(id.substring(0, id.indexOf('/')));
        assertThat(comments).hasSize(all.length);
        for (int i = 0; i < all.length; i++) {
            assertThat(comments.get(i)).endsWith("Words " + i);
        }
    }

    @Test
    void waitsAsLongAsItIsAskedTo() throws Exception {
        MatterView matter = matters.matter(12, "1");
        proxy.refuse(429, Map.of("Retry-After", "17"));

        assertThatThrownBy(() -> deliver(matter, matters.said(matter, 1, "Hello?")))
                .isInstanceOfSatisfying(
                        TransientFailure.class,
                        e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(17)));
    }

    @Test
    void aWrongTokenIsATroubleOfTheTargetAndIsNotShown() throws Exception {
        use(Map.of("token", "1-14-0123456789abcdef"));
        MatterView matter = matters.matter(13, "1");

        assertThatThrownBy(() -> deliver(matter, matters.said(matter, 1, "Hello?")))
                .isInstanceOf(TransientFailure.class)
                .hasMessageContaining("refused the credentials")
                .hasMessageNotContaining("0123456789abcdef");
    }

    @Test
    void aWrongAddressIsATroubleOfTheTarget() throws Exception {
        use(Map.of("address", proxy.address() + "/elsewhere"));
        MatterView matter = matters.matter(14, "1");

        assertThatThrownBy(() -> deliver(matter, matters.said(matter, 1, "Hello?")))
                .isInstanceOf(TransientFailure.class)
                .hasMessageContaining("tributary.request-tracker-target");
    }

    @Test
    void parksIfItMayNotSeeWhatItWrites() throws Exception {
        String ticket = tracker.ticket("Order 15");
        use(Map.of("token", tracker.user("blind")));
        MatterView matter = matters.matter(15, ticket);

        List<DeliveryResult> results =
                deliver(matter, matters.said(matter, 1, "One"), matters.said(matter, 2, "Two"));

        assertThat(results).extracting(DeliveryResult::state).containsOnly(DeliveryState.PARKED);
        assertThat(results.get(0).error()).contains("ShowTicketComments");
    }
}
