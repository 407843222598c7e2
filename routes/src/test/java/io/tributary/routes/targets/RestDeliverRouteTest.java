package io.tributary.routes.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.DeliveryState;
import io.tributary.routes.delivery.DeliveryPolicy;
import io.tributary.routes.targets.Receiver.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged route and the sample mapping against an API such as the sample is for. */
class RestDeliverRouteTest {

    private static final Path SAMPLE = Path.of("../deploy/targets/contacts.rest.yaml");

    private final CustomerView ana = Histories.customer(1);
    private final ContactsApi api = new ContactsApi();
    @TempDir private Path directory;
    private Receiver server;
    private DeliveringHub hub;

    @BeforeEach
    void start() throws Exception {
        server = new Receiver(api::serve);
        hub = hub(DeliveringHub.QUICK);
    }

    @AfterEach
    void stop() {
        hub.close();
        server.close();
    }

    private DeliveringHub hub(DeliveryPolicy policy) {
        return new DeliveringHub("rest-target", "rest/main", policy)
                .set("url", server.url("/api/"))
                .set("mapping-file", SAMPLE)
                .set("request-timeout-millis", 2_000);
    }

    private DeliveringHub started() throws Exception {
        return hub.start("rest-deliver");
    }

    private String own(String mapping) throws Exception {
        Path file = directory.resolve("own.yaml");
        Files.writeString(file, mapping);
        return file.toString();
    }

    @Test
    void createsUpdatesMovesAndRemoves() throws Exception {
        InteractionId id = hub.owe(ana, Histories.interaction(ana, 1, "one"));
        started().awaitDelivered(1);
        assertThat(api.customers.get(ana.id().toString()).toString())
                .isEqualTo(
                        "{\"name\":\"Customer 1\",\"email\":\"c1@example.com\",\"formerIds\":[]}");
        assertThat(api.copy()).containsOnly(Map.entry(id.toString(), ana.id() + "|one"));
        assertThat(server.requests)
                .extracting(Receiver.Request::method)
                .containsExactly("PUT", "PUT", "POST");

        CustomerView ben = Histories.customer(2);
        hub.owe(ben, Histories.interaction(ben, 1, "two"));
        hub.awaitDelivered(1);
        JsonNode contact = api.contacts.get(id.toString());
        assertThat(contact.path("customerId").asText()).isEqualTo(ben.id().toString());
        assertThat(contact.path("urgent").booleanValue()).isTrue();
        assertThat(contact.path("order").asText()).isEqualTo("#1");
        assertThat(contact.path("tags").toString()).isEqualTo("[\"history\"]");
        assertThat(contact.path("version").intValue()).isEqualTo(1);
        assertThat(server.requests.get(4).headers())
                .containsEntry("idempotency-key", hub.outbox.of(id).externalId())
                .containsEntry("content-type", "application/json");

        hub.owe(ben, Histories.withdrawn(ben, 1));
        hub.owe(ben, Histories.withdrawn(ben, 9));
        hub.awaitDelivered(2);
        assertThat(api.contacts).isEmpty();
    }

    @Test
    void answerThatIsLostMakesNoSecondRecord() throws Exception {
        InteractionId id = hub.owe(ana, Histories.interaction(ana, 1, "one"));
        AtomicInteger calls = new AtomicInteger();
        server.failBy(() -> calls.incrementAndGet() == 3 ? Fault.CUT_AFTER : null);
        started().awaitDelivered(1);
        assertThat(api.created).isEqualTo(1);
        assertThat(api.copy()).containsOnlyKeys(id.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 422})
    void oneRecordThatIsRefusedIsParkedAloneAndQuotesNothing(int status) throws Exception {
        api.refused.put("refuse me", status);
        InteractionId refused = hub.owe(ana, Histories.interaction(ana, 1, "refuse me"));
        InteractionId other = hub.owe(ana, Histories.interaction(ana, 2, "fine"));
        started();
        assertThat(hub.awaitParked(refused))
                .contains("answered with status " + status)
                .doesNotContain("refuse me", "people", "contacts");
        assertThat(hub.outbox.of(other).state()).isEqualTo(DeliveryState.DELIVERED);
        api.refused.clear();
        hub.outbox.retryParked();
        hub.awaitDelivered(2);
    }

    @Test
    void customerWhoIsRefusedIsParkedWhileOthersFlow() throws Exception {
        api.refused.put("c1@example.com", 422);
        CustomerView ben = Histories.customer(2);
        InteractionId held = hub.owe(ana, Histories.interaction(ana, 1, "one"));
        hub.owe(ben, Histories.interaction(ben, 2, "two"));
        started().awaitDelivered(1);
        assertThat(hub.awaitParked(held)).isEqualTo("customer: PUT is answered with status 422");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 405, 302})
    void answersThatAreAboutTheTargetPauseItAndParkNobody(int status) throws Exception {
        api.refused.put("wait", status);
        hub.owe(ana, Histories.interaction(ana, 1, "wait"));
        started();
        assertThat(hub.awaitPaused()).contains(String.valueOf(status));
        api.refused.clear();
        hub.awaitDelivered(1);
    }

    @Test
    void wrongLoginPausesTheTarget() throws Exception {
        api.login = "Bearer right";
        hub.set("authorization", "Bearer wrong").owe(ana, Histories.interaction(ana, 1, "one"));
        started();
        assertThat(hub.awaitPaused()).contains("refuses the login").doesNotContain("wrong");
        assertThat(hub.outbox.count(DeliveryState.PARKED)).isZero();
    }

    @Test
    void tokenIsAskedForAgainWhenItIsRefused() throws Exception {
        AtomicInteger tokens = new AtomicInteger();
        try (TokenGiver giver = new TokenGiver(() -> "t" + tokens.incrementAndGet())) {
            api.login = "Bearer t2";
            hub.set("token-endpoint", giver.url())
                    .set("client-id", "hub")
                    .set("client-secret", "p&ss+%41)w/rd")
                    .owe(ana, Histories.interaction(ana, 1, "one"));
            started().awaitDelivered(1);
            assertThat(tokens).hasValue(2);
            assertThat(hub.target().failure()).isEmpty();
            assertThat(giver.forms).allSatisfy(form -> assertThat(form).contains("p%26ss%2B%2541"));
        }
    }

    @Test
    void refusedTokenPausesTheTargetAndParksNobody() throws Exception {
        try (TokenGiver giver = new TokenGiver(() -> "")) {
            hub.set("token-endpoint", giver.url())
                    .set("client-id", "hub")
                    .set("client-secret", "wrong")
                    .owe(ana, Histories.interaction(ana, 1, "one"));
            started();
            assertThat(hub.awaitPaused()).contains("invalid_client").doesNotContain("wrong");
            assertThat(hub.outbox.count(DeliveryState.PARKED)).isZero();
        }
    }

    @Test
    void missingAndWrongMappingFilesPauseTheTarget() throws Exception {
        hub.set("mapping-file", "packaged").owe(ana, Histories.interaction(ana, 1, "one"));
        started();
        assertThat(hub.awaitPaused()).contains("needs a mapping file");
        try (DeliveringHub other = hub(DeliveringHub.QUICK)) {
            other.set("mapping-file", own("interaction: { method: GET, path: /x }"));
            other.owe(ana, Histories.interaction(ana, 1, "one"));
            other.start("rest-deliver");
            assertThat(other.awaitPaused()).contains("line 1", "interaction/method", "POST");
        }
    }

    @Test
    void callsThatLeadToEachOtherEnd() throws Exception {
        String back = "{ method: PUT, path: '/contacts/x', body: {}, answers: { 404: again } }";
        hub.set(
                "mapping-file",
                own(
                        "interaction: %s%nwithdrawal: %s%ncalls: { again: %s }%n"
                                .formatted(back, back, back)));
        InteractionId id = hub.owe(ana, Histories.interaction(ana, 1, "one"));
        started();
        assertThat(hub.awaitParked(id)).startsWith("given up").contains("after 4 calls");
    }

    @Test
    void contactsEqualHistoryAfterFaultsOfAllKinds() throws Exception {
        hub.close();
        hub = hub(DeliveringHub.PATIENT);
        Stories faults = new Stories(1);
        List<Fault> kinds = List.of(Fault.values());
        AtomicInteger calls = new AtomicInteger();
        server.failBy(
                () -> faults.oneIn(6) ? kinds.get(calls.incrementAndGet() % kinds.size()) : null);
        server.answerHeaders.put("Retry-After", "0");
        started();
        Map<String, String> history = new Stories(20_261_205L).tell(hub, 150, () -> {});
        hub.awaitDelivered(hub.outbox.known());
        assertThat(api.copy()).isEqualTo(history);
        assertThat(hub.outbox.count(DeliveryState.PARKED)).isZero();
    }
}
