package io.tributary.routes.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.connectors.webhook.StandardWebhooks;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookRequest;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.DeliveryState;
import io.tributary.routes.targets.Receiver.Fault;
import io.tributary.routes.targets.Receiver.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged route against a plain server, which checks signatures as the hub's sources do. */
class WebhookDeliverRouteTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER = "whsec_b3RoZXIgc2VjcmV0IG9mIDI0IGJ5dGVz";

    private final CustomerView ana = Histories.customer(1);
    private final Subscriber subscriber = new Subscriber();
    private final AtomicInteger refusal = new AtomicInteger();
    private Receiver receiver;
    private DeliveringHub hub;

    @BeforeEach
    void start() throws Exception {
        receiver = new Receiver(this::take);
        hub = hub(DeliveringHub.QUICK);
    }

    private DeliveringHub hub(io.tributary.routes.delivery.DeliveryPolicy policy) {
        return new DeliveringHub("webhook-target", "webhook/main", policy)
                .set("url", receiver.url("/hooks?key=a+b%26c"))
                .set("secret", SECRET)
                .set("request-timeout-millis", 2_000);
    }

    @AfterEach
    void stop() {
        hub.close();
        receiver.close();
    }

    private int take(Request request) {
        if (!isGenuine(request)) {
            return 400;
        }
        if (refusal.get() != 0 && request.body().contains("refuse me")) {
            return refusal.get();
        }
        subscriber.take(request.headers().get("webhook-id"), request.body());
        return 204;
    }

    private static boolean isGenuine(Request request) {
        Map<String, List<String>> headers =
                request.headers().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, each -> List.of(each.getValue())));
        Verdict verdict =
                StandardWebhooks.check()
                        .check(
                                new WebhookRequest(
                                        "POST",
                                        "https://shop.example/hooks",
                                        Map.of(),
                                        headers,
                                        request.body().getBytes(StandardCharsets.UTF_8),
                                        Instant.now()),
                                Map.of("secret", SECRET));
        return verdict instanceof Verdict.Genuine;
    }

    private DeliveringHub started() throws Exception {
        return hub.start("webhook-deliver");
    }

    @Test
    void tellsEachChangeSignedAndInOrder() throws Exception {
        InteractionId first = hub.owe(ana, Histories.interaction(ana, 1, "Where is it? ñ"));
        InteractionId second = hub.owe(ana, Histories.interaction(ana, 2, "Hello?"));
        started().awaitDelivered(2);
        assertThat(subscriber.taken()).containsExactly(first.toString(), second.toString());
        Request request = receiver.requests.get(0);
        assertThat(request.path()).isEqualTo("/hooks?key=a+b%26c");
        assertThat(request.headers()).containsEntry("content-type", "application/json");
        JsonNode message = Subscriber.json(request.body());
        assertThat(message.path("type").asText()).isEqualTo("interaction.recorded");
        assertThat(message.path("timestamp").asText()).isEqualTo("2026-11-20T12:00:01Z");
        assertThat(message.at("/data/interaction/text").asText()).isEqualTo("Where is it? ñ");
        assertThat(message.at("/data/customer/identifiers/0/value").asText())
                .isEqualTo("c1@example.com");
        assertThat(message.path("data").has("change")).isFalse();
        assertThat(hub.outbox.of(first).externalId())
                .isEqualTo(request.headers().get("webhook-id"));
    }

    @Test
    void aChangeBackIsAnotherChangeAndARepeatIsTheSame() throws Exception {
        receiver.failNext(Fault.CUT_AFTER, Fault.UNAVAILABLE, Fault.CUT_AFTER);
        InteractionId id = hub.owe(ana, Histories.interaction(ana, 1, "one"));
        started().awaitDelivered(1);
        hub.owe(ana, Histories.interaction(ana, 1, "two"));
        hub.awaitDelivered(1);
        hub.owe(ana, Histories.interaction(ana, 1, "one"));
        hub.awaitDelivered(1);
        hub.owe(ana, Histories.withdrawn(ana, 1));
        hub.awaitDelivered(1);
        assertThat(subscriber.taken()).hasSize(4).containsOnly(id.toString());
        assertThat(receiver.requests).hasSize(6);
        assertThat(subscriber.copy()).isEmpty();
    }

    @Test
    void signsWithBothSecretsWhileOneIsRotated() throws Exception {
        hub.set("secret", OTHER + "," + SECRET).owe(ana, Histories.interaction(ana, 1, "one"));
        started().awaitDelivered(1);
    }

    @Test
    void oneMessageThatIsTooLargeIsParkedAlone() throws Exception {
        refusal.set(413);
        InteractionId refused = hub.owe(ana, Histories.interaction(ana, 1, "refuse me"));
        InteractionId other = hub.owe(ana, Histories.interaction(ana, 2, "fine"));
        started();
        assertThat(hub.awaitParked(refused)).isEqualTo("the receiver answers status 413");
        assertThat(hub.outbox.of(other).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void messageThatIsRefusedWhileOthersAreTakenIsParkedInTheEnd() throws Exception {
        refusal.set(400);
        started();
        InteractionId refused = hub.owe(ana, Histories.interaction(ana, 1, "refuse me"));
        await().atMost(DeliveringHub.PATIENCE)
                .until(
                        () -> {
                            int number = 2 + receiver.requests.size();
                            CustomerView other = Histories.customer(number);
                            hub.owe(other, Histories.interaction(other, number, "fine"));
                            return hub.outbox.of(refused).state() == DeliveryState.PARKED;
                        });
        assertThat(hub.outbox.of(refused).error()).startsWith("given up").contains("400");
    }

    @Test
    void secretThatTheReceiverDoesNotKnowPausesTheTargetAndParksNobody() throws Exception {
        hub.set("secret", OTHER);
        for (int i = 0; i < 12; i++) {
            CustomerView customer = Histories.customer(i);
            hub.owe(customer, Histories.interaction(customer, i, "waits"));
        }
        started();
        assertThat(hub.awaitPaused()).contains("400", "check the secret").doesNotContain("whsec");
        assertThat(hub.outbox.count(DeliveryState.PARKED)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410, 302})
    void answersThatAreAboutTheTargetPauseItAndParkNobody(int status) throws Exception {
        refusal.set(status);
        receiver.answerHeaders.put("Location", receiver.url("/elsewhere"));
        hub.owe(ana, Histories.interaction(ana, 1, "refuse me"));
        started();
        assertThat(hub.awaitPaused()).contains(String.valueOf(status)).doesNotContain("people");
        refusal.set(0);
        hub.awaitDelivered(1);
        assertThat(receiver.requests).noneMatch(request -> request.path().contains("elsewhere"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not a url", "ftp://example.com", "/hooks"})
    void wrongAddressPausesTheTarget(String url) throws Exception {
        hub.set("url", url).owe(ana, Histories.interaction(ana, 1, "waits"));
        started();
        assertThat(hub.awaitPaused()).contains("URL").doesNotContain("example");
    }

    @Test
    void secretThatIsNoneAndAbsentReceiverPauseTheTarget() throws Exception {
        hub.set("secret", "whsec_not*base64").owe(ana, Histories.interaction(ana, 1, "waits"));
        started();
        assertThat(hub.awaitPaused()).contains("base64").doesNotContain("*");
        try (DeliveringHub other = hub(DeliveringHub.QUICK)) {
            other.set("url", "http://127.0.0.1:1/hidden");
            other.owe(ana, Histories.interaction(ana, 1, "waits"));
            other.start("webhook-deliver");
            assertThat(other.awaitPaused()).contains("no answer").doesNotContain("hidden");
        }
    }

    @Test
    void copyEqualsHistoryAfterFaultsOfAllKinds() throws Exception {
        hub.close();
        hub = hub(DeliveringHub.PATIENT);
        Stories stories = new Stories(20_261_202L);
        Stories faults = new Stories(1);
        receiver.failBy(() -> faults.oneIn(3) ? fault(receiver.requests.size()) : null);
        receiver.answerHeaders.put("Retry-After", "0");
        started();
        Map<String, String> history = stories.tell(hub, 400, () -> {});
        hub.awaitDelivered(hub.outbox.known());
        assertThat(subscriber.copy()).isEqualTo(history);
        assertThat(hub.outbox.count(DeliveryState.PARKED)).isZero();
    }

    private static Fault fault(int number) {
        return List.of(Fault.values()).get(number % Fault.values().length);
    }
}
